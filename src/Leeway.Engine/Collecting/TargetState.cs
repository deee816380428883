using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>One target as it can be seen from outside.</summary>
/// <param name="Labels">Added to each of its series.</param>
/// <param name="Discovered">What it was found with, before relabelling.</param>
/// <param name="LastScrape">The edge of the latest scrape, or null before the first.</param>
/// <param name="Answered">The edge of the latest answer.</param>
/// <param name="FailingSince">The edge of the first failure since then.</param>
/// <param name="CountedSeries">Series that feed an SLI.</param>
/// <param name="Columns">The ledger's numbers of the columns that expect the target.</param>
public sealed record TargetState(
    string Job,
    string Instance,
    Uri Address,
    LabelSet Labels,
    LabelSet Discovered,
    ScrapeOutcome Outcome,
    DateTimeOffset? LastScrape,
    DateTimeOffset? Answered,
    DateTimeOffset? FailingSince,
    int CountedSeries,
    IReadOnlyList<int> Columns
);
