using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>How good a strategy would have been: what it told, what it missed, and what it cried for nothing.</summary>
/// <remarks>Source of the figures: The Site Reliability Workbook, chapter 5.</remarks>
public sealed record StrategyReport
{
    // Pages are counted per month of 30 days.
    const double DaysOfMonth = 30;

    public required string Name { get; init; }

    /// <summary>In order of their beginning, those too of which nobody was told; these count for nothing else.</summary>
    public required IReadOnlyList<JudgedAlert> Alerts { get; init; }

    /// <summary>All events, in order.</summary>
    public required IReadOnlyList<EventDetection> Events { get; init; }

    /// <summary>The events that no alert told of.</summary>
    public IEnumerable<ReplayEvent> Missed => Events.Where(one => one.After is null).Select(one => one.Event);

    /// <summary>Of all events those that an alert told of.</summary>
    public required Proportion Recall { get; init; }

    /// <summary>From an event's beginning to its first alert, in seconds; zero if one was firing already.</summary>
    public required Spread Detection { get; init; }

    /// <summary>From an event's end to that of its last alert, in seconds. An alert that went on into a later event counts there.</summary>
    public required Spread Reset { get; init; }

    /// <summary>The part of the SLO window's budget that an event had spent when its first alert came.</summary>
    public required Spread BudgetAtDetection { get; init; }

    /// <summary>Alerts of the severity page in 30 days of known time.</summary>
    public required double PagesPerMonth { get; init; }

    /// <summary>How many alerts an event had that had any; null if none had.</summary>
    public required double? AlertsPerEvent { get; init; }

    /// <summary>The alerts of which people were told.</summary>
    public int Told => Alerts.Count - Count(AlertWorth.Untold);

    /// <summary>Of the alerts that were told those that were surely right.</summary>
    public Proportion SurePrecision => new(Count(AlertWorth.Right), Told);

    /// <summary>Of the alerts that were told those that may have been right.</summary>
    public Proportion PossiblePrecision => new(Told - Count(AlertWorth.Wrong), Told);

    public int Count(AlertWorth worth) => Alerts.Count(alert => alert.Worth == worth);

    internal static StrategyReport Of(
        ReplaySubject subject,
        IReadOnlyList<ReplayEvent> events,
        ReplayedStrategy strategy,
        BudgetShare budget
    )
    {
        var history = subject.History;
        var told = strategy.Alerts.Where(alert => alert.Told is not null).ToList();
        var tellings = AlertMatching.Of(events, told, subject.Significance, strategy.Late);
        var firsts = tellings
            .GroupBy(telling => telling.Event)
            .ToDictionary(one => one.Key, one => one.MinBy(telling => telling.Detection)!);
        var right = tellings.Select(telling => telling.Alert).ToHashSet();
        return new StrategyReport
        {
            Name = strategy.Name,
            Alerts =
            [
                .. strategy.Alerts.Select(alert => new JudgedAlert(
                    alert,
                    alert.Told is null ? AlertWorth.Untold
                        : right.Contains(alert) ? AlertWorth.Right
                        : subject.WorthOfStray(alert)
                )),
            ],
            Events = [.. events.Select(one => new EventDetection(one, firsts.GetValueOrDefault(one)?.Detection))],
            Recall = new Proportion(firsts.Count, events.Count),
            Detection = Spread.Of(firsts.Values.Select(telling => telling.Detection.TotalSeconds)),
            Reset = Spread.Of(Resets(tellings)),
            BudgetAtDetection = Spread.Of(firsts.Values.Select(telling => Gone(telling, history, budget))),
            PagesPerMonth = PerMonth(told.Count(alert => alert.Severity == Severity.Page), history),
            AlertsPerEvent = firsts.Count == 0 ? null : (double)tellings.Count / firsts.Count,
        };
    }

    static IEnumerable<double> Resets(List<Telling> tellings) =>
        tellings
            .Where(telling => !telling.Alert.IsOpen)
            .GroupBy(telling => telling.Alert)
            .Select(alert => alert.MaxBy(telling => telling.Event.Span.From)!)
            .GroupBy(telling => telling.Event)
            .Select(one => one.Max(telling => telling.Reset.TotalSeconds));

    static double Gone(Telling telling, CountHistory history, BudgetShare budget)
    {
        var from = history.EdgeAtOrAfter(telling.Event.Span.From);
        var until = history.EdgeAtOrAfter(telling.Event.Span.Until);
        var seen = history.EdgeAtOrAfter(telling.Event.Span.From + telling.Detection);
        return budget.Of(from, Math.Min(seen, until), until);
    }

    static double PerMonth(int pages, CountHistory history)
    {
        var days = history.Covered(0, history.Ticks).TotalDays;
        return days > 0 ? pages * DaysOfMonth / days : 0;
    }
}
