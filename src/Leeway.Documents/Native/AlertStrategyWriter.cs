using System.Globalization;
using System.Text;
using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Documents.Native;

/// <summary>Writes a strategy as a document: what <see cref="AlertStrategyReader"/> reads.</summary>
public static class AlertStrategyWriter
{
    /// <param name="comment">A line above it.</param>
    public static string Write(AlertStrategy strategy, string comment)
    {
        var text = new StringBuilder();
        text.Append("# ").Append(comment).Append('\n');
        text.Append("apiVersion: leeway.dev/v1\nkind: AlertStrategy\nmetadata:\n");
        text.Append("  name: ").Append(strategy.Name).Append("\nspec:\n");
        if (strategy.Severities != SeverityOrder.Default)
        {
            text.Append($"  severities: [{strategy.Severities}]\n");
        }
        text.Append("  tiers:\n");
        foreach (var tier in strategy.Tiers)
        {
            Write(text, tier);
        }
        if (strategy.Tiers.All(tier => tier.LowTraffic is null))
        {
            text.Append("  lowTraffic: off\n");
        }
        // Without a word of it alerts that come and go stay open, as they should: a replay looks at each time by itself.
        if (strategy.Flapping is { } flapping && flapping != FlapDamping.Default)
        {
            var (within, calm) = (DurationText.Format(flapping.Within), DurationText.Format(flapping.Calm));
            text.Append($"  flapping: {{times: {flapping.Times}, within: {within}, calm: {calm}}}\n");
        }
        foreach (var (index, rule) in strategy.BudgetLeft.Index())
        {
            text.Append(index == 0 ? "  budget:\n" : "");
            text.Append($"    - {{left: {BudgetRule.ShareIn(rule.Name)}, severity: {rule.Severity}}}\n");
        }
        if (strategy.NoTraffic is { } traffic)
        {
            text.Append(
                $"  noTraffic: {{severity: {traffic.Severity}, after: {DurationText.Format(traffic.After)}}}\n"
            );
        }
        if (strategy.Absence is not { } absence)
        {
            text.Append("  targetGone: off\n");
        }
        else if (absence != AbsenceRule.Default)
        {
            text.Append(
                $"  targetGone: {{severity: {absence.Severity}, after: {DurationText.Format(absence.After)}}}\n"
            );
        }
        return text.ToString();
    }

    static void Write(StringBuilder text, AlertTier tier)
    {
        Line("  - severity", tier.Severity.Name);
        Line("    longWindow", DurationText.Format(tier.LongWindow));
        if (!tier.HasOneWindow)
        {
            Line("    shortWindow", DurationText.Format(tier.ShortWindow));
        }
        Line("    burnRate", ((decimal)tier.BurnRate.Factor).ToString("0.######", CultureInfo.InvariantCulture));
        if (tier.IsInclusive)
        {
            Line("    atLeast", "true");
        }
        if (tier.IsByUsualTraffic)
        {
            Line("    against", "usual");
        }
        if (tier.For > TimeSpan.Zero)
        {
            Line("    for", DurationText.Format(tier.For));
        }
        if (tier.KeepFiring > TimeSpan.Zero)
        {
            Line("    keepFiring", DurationText.Format(tier.KeepFiring));
        }

        void Line(string key, string value) => text.Append("  ").Append(key).Append(": ").Append(value).Append('\n');
    }
}
