using System.Text;
using Leeway.Client;

namespace Leeway.Cli;

/// <summary>The chain from scrape to page in words: what was read, counted, kept, compared, decided and told.</summary>
static class Explanation
{
    /// <param name="undelivered">Notifications of what is explained that are still on their way.</param>
    public static string Of(SloDetail slo, IReadOnlyList<DeliveryDetail> undelivered)
    {
        var text = new StringBuilder();
        var summary = slo.Summary;
        var target = (summary.Target * 100).ToString("0.######");
        text.AppendLine($"{summary.Name}{summary.Group} of {summary.Service}: {target}% over {summary.Window}");
        if (slo.Description.Length > 0)
        {
            text.AppendLine($"  {slo.Description}");
        }
        SourceExplanation.Write(text, slo);
        Count(text, slo);
        Budget(text, slo);
        Adjust(text, slo);
        Decide(text, slo);
        Tell(text, slo, undelivered);
        return text.ToString();
    }

    static void Count(StringBuilder text, SloDetail slo)
    {
        var indicator = slo.Indicator;
        text.AppendLine().AppendLine("count");
        text.AppendLine($"  total  {indicator.Total}");
        text.AppendLine($"  {indicator.Kind, -5}  {indicator.Part}");
        if (slo.Slices is { } slices)
        {
            var rule = slices.Target is { } share
                ? $"good from {share * 100:0.######}% good events on"
                : "as bad as its error ratio";
            text.AppendLine(
                $"  events {Texts.Events(slices.SourceBad)} bad of {Texts.Events(slices.SourceTotal)} in the SLO's window, in column {slices.SourceColumn}"
            );
            text.AppendLine(
                $"  slices of {Texts.Duration(slices.LengthSeconds)}, each one event, {rule}: what follows counts slices"
            );
        }
        text.AppendLine(
            slo.Summary.Watermark is null
                ? $"  column {indicator.Column}: nothing is known yet"
                : $"  column {indicator.Column} is known until {Texts.Instant(slo.Summary.Watermark)}, {Texts.Duration(slo.Summary.StalenessSeconds)} ago{(slo.Summary.IsStale ? ": stale" : "")}"
        );
        foreach (var stitch in slo.History.Stitches.Where(stitch => stitch.At > slo.Budget.From))
        {
            text.AppendLine(
                $"  SLI changed at {Texts.Instant(stitch.At)}: before it, counts are those of {stitch.SliBefore}"
            );
        }
        Groups(text, slo.Summary.Groups);
        foreach (var anomaly in slo.Anomalies)
        {
            text.AppendLine($"  anomaly {anomaly.Kind}: {anomaly.Times} times");
        }
    }

    static void Groups(StringBuilder text, GroupsSummary? groups)
    {
        if (groups is null)
        {
            return;
        }
        text.AppendLine(
            $"  {Report.Count(groups.Count, "group")} by {string.Join(", ", groups.By)}, {groups.Max} at most{(groups.RefusedAt is { } at ? $"; events found no room for theirs {groups.Refused} times, last at {Texts.Instant(at)}" : "")}"
        );
        foreach (var group in groups.Worst)
        {
            text.AppendLine(
                $"    {group.Group}: {Texts.Events(group.Bad)} bad of {Texts.Events(group.Total)}, {Texts.Percent(group.BudgetRemaining)} left, burns {Texts.Burn(group.BurnNow)}"
            );
        }
    }

    static void Budget(StringBuilder text, SloDetail slo)
    {
        var budget = slo.Budget;
        text.AppendLine().AppendLine("budget");
        text.AppendLine(
            $"  window     {Texts.Instant(budget.From)} … {Texts.Instant(budget.Until)}, {Texts.Duration(budget.CoveredSeconds)} of it known"
        );
        if (budget.Remaining is null)
        {
            text.AppendLine($"  left       {Texts.NothingKnown}");
            return;
        }
        text.AppendLine(
            $"  so far     {Texts.Events(budget.Bad)} bad of {Texts.Events(budget.Total)}: {Texts.FinePercent(slo.Summary.ErrorRatio)}"
        );
        text.AppendLine(
            budget.AllowedInWindow > 0
                ? $"  left       {Texts.Percent(budget.Remaining)} of the window's {Texts.Events(budget.AllowedInWindow)} allowed bad events ({Texts.Percent(budget.RemainingOfAccrued)} of what has accrued so far)"
                : $"  left       {Texts.Percent(budget.Remaining)}: without events nothing is spent"
        );
        var rate = budget.ExhaustionWindow is { } window ? $"the rate of the last {window}" : "this rate";
        var exhaustion = budget.ExhaustedInSeconds switch
        {
            null => $"not at {rate}",
            0 => "now",
            { } seconds => $"in {Texts.Duration(seconds)} at {rate}",
        };
        text.AppendLine($"  exhausted  {exhaustion}");
    }

    static void Adjust(StringBuilder text, SloDetail slo)
    {
        if (slo.Unadjusted is not { } counted)
        {
            return;
        }
        text.AppendLine(
            $"  as counted {Texts.Percent(counted.Remaining)} left: {Texts.Events(counted.Bad)} bad of {Texts.Events(counted.Total)}, {Texts.Duration(counted.CoveredSeconds)} known; adjusted by"
        );
        foreach (var adjustment in slo.Adjustments)
        {
            text.AppendLine(
                $"    {adjustment.Name}: {adjustment.What}, by {adjustment.Author}, in force since {Texts.Instant(adjustment.Since)}"
            );
            text.AppendLine($"      {adjustment.Reason}");
        }
    }

    static void Decide(StringBuilder text, SloDetail slo)
    {
        text.AppendLine().AppendLine("decide");
        foreach (var tier in slo.Tiers)
        {
            text.AppendLine($"  {tier.Name}: {tier.State}{Since(tier.Since)}, because {tier.Reason}");
            Window(text, tier.LongWindow, tier.LongBurn, tier.BurnRate);
            Window(text, tier.ShortWindow, tier.ShortBurn, tier.BurnRate);
        }
        foreach (var rule in slo.Rules)
        {
            text.AppendLine($"  {rule.Name} ({rule.Severity}): {rule.State}{Since(rule.Since)}, because {rule.Reason}");
        }
        if (slo.TargetGone is { } gone)
        {
            text.AppendLine($"  target-gone ({gone.Severity}): {gone.State}{Since(gone.Since)}, because {gone.Reason}");
        }
    }

    static void Window(StringBuilder text, string name, BurnDetail? burn, double factor)
    {
        if (burn is not null)
        {
            text.AppendLine(
                $"    {name, -5} {Texts.Events(burn.Bad)} bad of {Texts.Events(burn.Total)} = {Texts.FinePercent(burn.ErrorRatio)}, burns {Texts.Burn(burn.BurnRate)} against {Texts.Burn(factor)}, {Texts.Duration(burn.CoveredSeconds)} known"
            );
        }
    }

    static void Tell(StringBuilder text, SloDetail slo, IReadOnlyList<DeliveryDetail> undelivered)
    {
        text.AppendLine().AppendLine("tell");
        if (slo.Alerts.Count == 0)
        {
            text.AppendLine("  nothing");
        }
        foreach (var alert in slo.Alerts)
        {
            var words =
                alert.Told.Length > 0 ? $"in the words: {alert.Told}"
                : alert.State == "pending" ? "and is not told yet"
                : $"and is not told: {alert.Reason}";
            text.AppendLine($"  {alert.Slo}{alert.Group}/{alert.Severity}: {alert.State}{Since(alert.Since)}, {words}");
            if (alert.Acknowledgement is { } taken)
            {
                var note = taken.Note.Length > 0 ? $": {taken.Note}" : "";
                text.AppendLine($"    taken    {taken.Person} has it{Since(taken.ChangedAt)}{note}");
            }
            if (alert.Cost is { Text.Length: > 0 } cost)
            {
                text.AppendLine($"    costs    {cost.Text}");
            }
            if (alert.Runbook.Length > 0)
            {
                text.AppendLine($"    to do    {alert.Runbook}");
            }
        }
        foreach (var delivery in undelivered)
        {
            var attempts = Report.Count(delivery.Attempts, "attempt");
            text.AppendLine(
                $"  not delivered yet: {delivery.Key} to {delivery.Receiver}, {attempts}, {Waiting.Reason(delivery)}"
            );
        }
    }

    static string Since(DateTimeOffset? since) => since is null ? "" : $" since {Texts.Instant(since)}";
}
