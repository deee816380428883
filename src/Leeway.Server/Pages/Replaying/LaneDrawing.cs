using System.Globalization;
using System.Text;
using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Replaying;

/// <summary>Draws strategies below each other, each with a row for every severity.</summary>
sealed class LaneDrawing(TimelineScale scale, SeverityOrder severities, double top)
{
    const double CaptionHeight = 18;
    const double CaptionBaseline = 13;
    const double RowHeight = 9;
    const double RowGap = 3;
    const double LaneGap = 8;
    const double HeldBackInset = 4;
    const double HeldBackHeight = 1;
    const double MarksApart = 12;

    // A dash that nobody sees is none.
    const double ShortestDelay = 3;

    /// <summary>Below what was drawn so far.</summary>
    public double Bottom { get; private set; } = top;

    public TimelineLane Draw(StrategyReport strategy)
    {
        var shown = strategy.Alerts.Where(one => one.Alert.Span.Overlaps(scale.Shown)).ToList();
        var rows = shown
            .GroupBy(one => one.Alert.Severity)
            .OrderBy(row => severities.RankOf(row.Key))
            .ThenBy(row => row.Key.Name, StringComparer.Ordinal)
            .ToList();
        var told = rows.Select(row => $"{row.Count(one => one.Worth != AlertWorth.Untold)} {row.Key.Name}");
        var (lane, first) = (Bottom, Bottom + CaptionHeight);
        Bottom = first + (Math.Max(1, rows.Count) * (RowHeight + RowGap)) + LaneGap;
        return new TimelineLane(
            rows.Count == 0 ? $"{strategy.Name} · no alert" : string.Join(" · ", told.Prepend(strategy.Name)),
            lane + CaptionBaseline,
            [.. rows.Select((row, at) => Row(row.Key, [.. row], first + (at * (RowHeight + RowGap))))],
            Delays(strategy, first + (RowHeight / 2)),
            Missed(strategy),
            first + RowHeight
        );
    }

    TimelineRow Row(Severity severity, IReadOnlyList<JudgedAlert> alerts, double y)
    {
        return new TimelineRow(
            severity.Name,
            SeverityLook.Of(severity.Name),
            Path(AlertWorth.Right),
            Path(AlertWorth.Unknown),
            Path(AlertWorth.Wrong),
            BarPath.Of(alerts.Select(HeldBack).OfType<Interval>(), scale, y + HeldBackInset, HeldBackHeight)
        );

        string Path(AlertWorth worth) =>
            BarPath.Of(alerts.Where(one => one.Worth == worth).Select(Told), scale, y, RowHeight);
    }

    static Interval Told(JudgedAlert one) => new(one.Alert.Told ?? one.Alert.Span.From, one.Alert.Span.Until);

    static Interval? HeldBack(JudgedAlert one) =>
        one.Alert.Told is { } told
            ? told > one.Alert.Span.From
                ? new Interval(one.Alert.Span.From, told)
                : null
            : one.Alert.Span;

    string Delays(StrategyReport strategy, double y)
    {
        var path = new StringBuilder();
        foreach (var one in strategy.Events.Where(one => one.Event.Span.Overlaps(scale.Shown)))
        {
            var (from, until) = (scale.X(one.Event.Span.From), scale.X(one.Event.Span.From + (one.After ?? default)));
            if (until - from >= ShortestDelay)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{from:0.#} {y:0.#}H{until:0.#}");
            }
        }
        return path.ToString();
    }

    List<TimelineLabel> Missed(StrategyReport strategy)
    {
        List<TimelineLabel> marks = [];
        foreach (var span in strategy.Missed.Select(one => one.Span).Where(span => span.Overlaps(scale.Shown)))
        {
            var middle = (scale.X(span.From) + scale.X(span.Until)) / 2;
            if (marks.Count == 0 || middle - marks[^1].X >= MarksApart)
            {
                marks.Add(new TimelineLabel(middle, "✕"));
            }
        }
        return marks;
    }
}
