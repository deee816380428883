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
        text.Append("  name: ").Append(strategy.Name).Append("\nspec:\n  tiers:\n");
        foreach (var tier in strategy.Tiers)
        {
            Write(text, tier);
        }
        if (strategy.Tiers.All(tier => tier.LowTraffic is null))
        {
            text.Append("  lowTraffic: off\n");
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
        if (tier.For > TimeSpan.Zero)
        {
            Line("    for", DurationText.Format(tier.For));
        }

        void Line(string key, string value) => text.Append("  ").Append(key).Append(": ").Append(value).Append('\n');
    }
}
