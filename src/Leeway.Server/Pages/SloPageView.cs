using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>All that the page of one SLO says in words and numbers; its charts have a view of their own.</summary>
public sealed record SloPageView
{
    public required SloRowView Row { get; init; }
    public required string Service { get; init; }
    public required string Description { get; init; }
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>What is left, how fast it goes, and until when that is known.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>What time without data does to the budget, as sentences; empty while there is data.</summary>
    public required string Blind { get; init; }

    /// <summary>Those that act in the window.</summary>
    public required IReadOnlyList<AdjustmentDetail> Adjustments { get; init; }

    /// <summary>What they make of the budget, as a sentence; empty if there are none.</summary>
    public required string Unadjusted { get; init; }

    /// <summary>Why the target is out of reach or tight.</summary>
    public required IReadOnlyList<string> TargetDoubts { get; init; }

    /// <summary>Why the numbers are approximate, as a sentence; empty if they are exact.</summary>
    public required string Approximate { get; init; }

    /// <summary>What is said where there is no alert to tell of.</summary>
    public required string Calm { get; init; }

    public required IReadOnlyList<AlertRowView> Alerts { get; init; }
    public required IReadOnlyList<TierRowView> Tiers { get; init; }

    /// <summary>The rule for targets that are gone, as a sentence; empty if it is off.</summary>
    public required string TargetGone { get; init; }

    /// <summary>The rules for the budget that is left, and for traffic that fails to come, in words.</summary>
    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>What is counted.</summary>
    public required IReadOnlyList<Fact> Rule { get; init; }

    /// <summary>What counted and was promised before.</summary>
    public required HistorySectionView History { get; init; }

    /// <summary>The server that is asked for it; null if Leeway scrapes it itself.</summary>
    public required AskedSectionView? Asked { get; init; }

    public required IReadOnlyList<TargetRowView> Targets { get; init; }
    public required IReadOnlyList<string> Anomalies { get; init; }

    /// <param name="now">For how long ago targets were asked.</param>
    public static SloPageView Of(SloDetail slo, DateTimeOffset now) =>
        new()
        {
            Row = SloRowView.Of(slo.Summary),
            Service = slo.Summary.Service,
            Description = slo.Description,
            AsOf = slo.AsOf,
            Facts = SloFacts.Of(slo),
            Blind = BlindOf(slo),
            TargetDoubts = slo.TargetDoubts,
            Approximate = slo.Summary.Approximate is { } why
                ? $"All numbers here are approximate: {why}. The server extrapolates, and its ranges overlap."
                : "",
            Calm = slo.Summary.Groups?.Worst.Any(group => group.Firing.Count > 0) is true
                ? "The SLO as a whole is quiet. Of its groups some fire: they are listed below."
                : "Nothing fires, and nothing is about to.",
            Adjustments = slo.Adjustments,
            Unadjusted = slo.Unadjusted is { } counted
                ? $"All numbers here are adjusted. As counted, {BudgetBarView.Of(counted.Remaining).Sentence}: "
                    + $"{PageText.Events(counted.Bad)} bad of {PageText.Events(counted.Total)}, "
                    + $"{PageText.Span(counted.CoveredSeconds)} known."
                : "",
            Alerts = [.. slo.Alerts.OrderBy(alert => alert.Rank).Select(alert => AlertRowView.Of(alert, slo.AsOf))],
            Tiers = [.. slo.Tiers.Select(TierRowView.Of)],
            Rules = [.. slo.Rules.Select(rule => $"{rule.Name} ({rule.Severity}): {rule.State}, {rule.Reason}.")],
            TargetGone = slo.TargetGone is { } gone
                ? $"A target that had traffic and is silent for {PageText.Span(gone.AfterSeconds)} gives a {gone.Severity}: "
                    + $"{gone.State}, {gone.Reason}."
                : "",
            Rule = RuleOf(slo),
            History = HistorySectionView.Of(slo),
            Asked = slo.Asked is { } asked ? AskedSectionView.Of(asked, now) : null,
            Targets = [.. slo.Targets.Select(target => TargetRowView.Of(target, now))],
            Anomalies = [.. slo.Anomalies.Select(Words)],
        };

    // Somebody who sees an outage expects the budget to sink.
    static string BlindOf(SloDetail slo)
    {
        var isGone = slo.TargetGone is { State: not ("quiet" or "resolved") };
        if (!isGone && (!slo.Summary.IsStale || SloRowView.IsUnknown(slo.Summary)))
        {
            return "";
        }
        return "Time without data is neither good nor bad: it spends no budget. "
            + (
                slo.TargetGone is null
                    ? "No alert tells of targets that are gone: that rule is off."
                    : "The alert for targets that are gone tells of it."
            );
    }

    static List<Fact> RuleOf(SloDetail slo)
    {
        var indicator = slo.Indicator;
        var facts = new List<Fact>
        {
            new("Valid events", indicator.Total),
            new(indicator.Kind == "bad" ? "Bad among them" : "Good among them", indicator.Part),
        };
        if (indicator.Job is { } job)
        {
            facts.Add(new Fact("Only of the scrape job", job));
        }
        if (slo.Slices is { } slices)
        {
            facts.Add(new Fact("Counted in slices", Words(slices)));
        }
        return facts;
    }

    static string Words(SliceDetail slices)
    {
        var rule = slices.Target is { } target
            ? $"good if {PageText.Target(target)} of its events are"
            : "as bad as its error ratio";
        return $"each {PageText.Span(slices.LengthSeconds)} is one event, {rule}; "
            + $"the window has {PageText.Events(slices.SourceBad)} bad of {PageText.Events(slices.SourceTotal)} events themselves";
    }

    static string Words(AnomalyDetail anomaly) =>
        PageText.Count(anomaly.Times, "time")
        + ": "
        + anomaly.Kind switch
        {
            "FirstBadAboveTotal" =>
                "a series of bad events was born larger than all events of its tick; taken as a baseline",
            "TwoWriters" => "two processes wrote one series; neither is counted",
            "InvalidValue" => "a counter was not a number, infinite or negative",
            "OutOfOrder" => "a value was older than the one read before, by its own timestamp; it was not read",
            "HistogramLayoutChanged" => "a native histogram changed its resolution; it began anew",
            "DuplicateSeries" => "a series stood twice on one page; the first was read",
            "GroupRefused" => "events found no room for a group of their own; they count in the SLO alone",
            "SeriesVanished" => "a target answers but no longer shows the series",
            _ => anomaly.Kind,
        };
}
