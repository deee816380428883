using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>A service level indicator: which events are valid, and which of those were bad.</summary>
public sealed class Indicator
{
    /// <param name="name">The SLI's name in its document; of an inline SLI, the SLO's name.</param>
    /// <param name="total">The valid events.</param>
    /// <param name="kind">Whether <paramref name="part"/> counts the bad or the good events.</param>
    /// <param name="part">The bad or the good events.</param>
    /// <param name="job">The only scrape job whose series count, or null for all jobs.</param>
    /// <param name="asked">The queries, if a server is asked for the series; null if they are scraped.</param>
    public Indicator(
        string name,
        CountingExpression total,
        PartKind kind,
        CountingExpression part,
        string? job = null,
        AskedQueries? asked = null
    )
    {
        if (total.CountsReadings != part.CountsReadings || total.CountsTicks != part.CountsTicks)
        {
            throw new ArgumentException(
                "An SLI counts the readings of gauges in both its queries, or ticks, or neither.",
                nameof(part)
            );
        }
        if (total.CountsTicks && (!total.Equals(CountingExpression.Ticks) || part.Terms.Count != 1))
        {
            throw new ArgumentException(
                "Of all ticks those are counted in which a series is there, or is not.",
                nameof(part)
            );
        }
        Name = name;
        Total = total;
        Kind = kind;
        Part = part;
        Job = job;
        Asked = asked;
        ColumnKey = ColumnKeys.Of(
            $"total: {total}; {Word(kind)}: {part}{(job is null ? "" : $"; job: {job}")}{(asked is null ? "" : $"; source: {asked.Source}")}"
        );
    }

    /// <summary>An SLI whose queries only the server can evaluate: its counts are approximate.</summary>
    public Indicator(string name, PartKind kind, AskedQueries asked)
    {
        Name = name;
        Total = CountingExpression.None;
        Kind = kind;
        Part = CountingExpression.None;
        Asked = asked;
        ColumnKey = ColumnKeys.Of($"asked total: {asked.Total}; {Word(kind)}: {asked.Part}; source: {asked.Source}");
    }

    public string Name { get; }
    public CountingExpression Total { get; }
    public PartKind Kind { get; }
    public CountingExpression Part { get; }
    public string? Job { get; }

    /// <summary>The queries that a server is asked; null if Leeway scrapes the series itself.</summary>
    public AskedQueries? Asked { get; }

    /// <summary>False if only the server can evaluate the queries, so that there are no series to count.</summary>
    public bool IsCounted => Part.Terms.Count > 0;

    /// <summary>True if it is about what is read at an instant, false if about the steps of counters.</summary>
    public bool CountsReadings => Total.CountsReadings;

    /// <summary>True if an event is a tick, and its series say only whether they are there.</summary>
    public bool CountsTicks => Total.CountsTicks;

    /// <summary>What identifies the ledger's column: the rule itself, so that SLOs over one rule share one column.</summary>
    public string ColumnKey { get; }

    /// <summary>What an event of this series adds; bad = total − good where the good events are named.</summary>
    public SeriesWeights WeightsOf(LabelSet series)
    {
        if (Job is not null && series["job"] != Job)
        {
            return default;
        }
        if (CountsReadings)
        {
            return new SeriesWeights(0, 0, ReadingWeights.Of(this, series));
        }
        var total = Total.FactorOf(series);
        var part = Part.FactorOf(series);
        return new SeriesWeights(total, Kind == PartKind.Bad ? part : total - part);
    }

    /// <summary>What one tick counts.</summary>
    /// <param name="isThere">Whether any series was.</param>
    public EventCounts OfTick(bool isThere)
    {
        var isPart = isThere == (Part.Terms[0].Reading is ReadingExpression.Present);
        return new EventCounts(1, isPart == (Kind == PartKind.Bad) ? 1 : 0);
    }

    /// <summary>True if series of the job could match; a selector that requires another job rules them out.</summary>
    public bool CanMatchJob(string job) =>
        Asked is null
        && (Job is null || Job == job)
        && Total.Terms.Concat(Part.Terms).Any(term => (term.Selector.RequiredValue("job") ?? job) == job);

    static string Word(PartKind kind) => kind == PartKind.Bad ? "bad" : "good";
}
