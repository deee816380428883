using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>All that the page says of a replay.</summary>
public sealed record ReplayResult
{
    const int EventsShown = 50;
    const int StraysShown = 50;

    /// <summary>Over what was replayed, as a sentence.</summary>
    public required string Past { get; init; }

    /// <summary>How many events that held, as a sentence.</summary>
    public required string Happened { get; init; }
    public required IReadOnlyList<StrategyFigures> Strategies { get; init; }
    public required TimelineView Timeline { get; init; }

    /// <summary>Those that spent most, in order.</summary>
    public required IReadOnlyList<EventRow> Events { get; init; }

    /// <summary>Why these are not all events, as a sentence; empty if they are.</summary>
    public required string MoreEvents { get; init; }

    /// <summary>Alerts that told of no event, in order.</summary>
    public required IReadOnlyList<StrayRow> Strays { get; init; }

    /// <inheritdoc cref="MoreEvents"/>
    public required string MoreStrays { get; init; }

    /// <summary>True if the timeline shows a part of the past.</summary>
    public required bool IsCloser { get; init; }

    public static ReplayResult Of(ReplayReport report, ReplayAsked asked, SeverityOrder severities)
    {
        var past = new Interval(report.Subject.History.From, report.Subject.History.Until);
        var shown = asked.Around is { } around ? Around(report, around) : null;
        var largest = Enumerable
            .Range(0, report.Events.Count)
            .OrderByDescending(at => report.Events[at].Spend)
            .Take(EventsShown)
            .Order();
        var strays = report
            .Strategies.SelectMany(strategy =>
                strategy
                    .Alerts.Where(one => one.Worth is AlertWorth.Wrong or AlertWorth.Unknown)
                    .Select(one => (strategy, one))
            )
            .OrderBy(stray => stray.one.Alert.Span.From)
            .ToList();
        return new ReplayResult
        {
            Past = PastOf(report.Subject),
            Happened = HappenedOf(report),
            Strategies = [.. report.Strategies.Select(StrategyFigures.Of)],
            Timeline = TimelineView.Of(report, shown ?? past, severities),
            Events = [.. largest.Select(at => EventRow.Of(report, at, Closer(report.Events[at], asked)))],
            MoreEvents =
                report.Events.Count > EventsShown
                    ? $"These {EventsShown} spent most of {PageText.Count(report.Events.Count, "event")}; 'leeway replay' tells all of them."
                    : "",
            Strays = [.. strays.Take(StraysShown).Select(stray => StrayRow.Of(stray.strategy, stray.one))],
            MoreStrays =
                strays.Count > StraysShown
                    ? $"These are the first {StraysShown} of {PageText.Count(strays.Count, "alert")}; 'leeway replay' tells all of them."
                    : "",
            IsCloser = shown is not null,
        };
    }

    static string Closer(ReplayEvent one, ReplayAsked asked) =>
        (asked with { Around = InstantText.Format(one.Span.From) }).Address + "#timeline";

    // The event, what was told of it, and half as much time again before and behind.
    static Interval? Around(ReplayReport report, string around)
    {
        if (
            !InstantText.TryParse(around, out var at)
            || report.Events.FirstOrDefault(one => one.Span.From <= at && at < one.Span.Until) is not { } there
        )
        {
            return null;
        }
        var margin = there.Span.Length / 2 > 15.Minutes ? there.Span.Length / 2 : 15.Minutes;
        var ends = report
            .Strategies.SelectMany(strategy => strategy.Alerts)
            .Where(one => one.Alert.Span.Overlaps(there.Span))
            .Select(one => one.Alert.Span.Until)
            .Append(there.Span.Until)
            .Max();
        // An alert that looks back for days resets days later, and would leave nothing to be seen of the event.
        var end = ends - there.Span.Until > 4 * margin ? there.Span.Until + (4 * margin) : ends;
        return new Interval(there.Span.From - margin, end + margin).Within(
            new Interval(report.Subject.History.From, report.Subject.History.Until)
        );
    }

    static string PastOf(ReplaySubject subject)
    {
        var history = subject.History;
        var (counts, known) = (history.Counts(0, history.Ticks), history.Covered(0, history.Ticks));
        var length = history.Until - history.From;
        return $"{PageText.Events(counts.Bad)} bad of {PageText.Events(counts.Total)} events in {PageText.Span(length)} until {PageText.DateAndTime(history.Until)} UTC, "
            + (
                known <= TimeSpan.Zero ? "nothing of it known"
                : known < length ? $"{PageText.Span(known)} of it known"
                : "all of it known"
            )
            + $", judged every {PageText.Span(history.Step)} against {PageText.Target(subject.Target.Fraction)} over {PageText.Span(subject.SloWindow)}.";
    }

    static string HappenedOf(ReplayReport report)
    {
        var labelled = report.Events.Count(one => one.Label is not null);
        var left = report.Subject.IncidentsLeftOut;
        return $"{PageText.Count(report.Events.Count, "event")}: {labelled} labelled, {report.Events.Count - labelled} more that spent at least {PageText.Share((double)report.Subject.Significance.Least)} of the budget."
            + (left > 0 ? $" {PageText.Count(left, "incident")} outside of this past left out." : "");
    }
}
