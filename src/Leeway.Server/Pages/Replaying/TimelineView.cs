using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Server.Components;
using Leeway.Server.Drawing;

namespace Leeway.Server.Pages.Replaying;

/// <summary>A past as a drawing: the error ratio, the events as bands, and what each strategy would have told of them.</summary>
/// <remarks>Widths are thousandths, which the page stretches to its own; heights are pixels. What lies nearer than a pixel is drawn once.</remarks>
public sealed record TimelineView
{
    public const double RatioHeight = 96;

    /// <summary>Where the numbers of the events stand, and the caps of their bands.</summary>
    public const double CapTop = RatioHeight + 4;
    public const double CapHeight = 16;

    const double LanesTop = CapTop + CapHeight + 6;
    const double LabelsApart = 30;

    public required Interval Shown { get; init; }
    public required string Average { get; init; }
    public required string Worst { get; init; }

    /// <summary>Powers of ten on the axis of the error ratio; X is a height here.</summary>
    public required IReadOnlyList<AlertMapTick> Ratios { get; init; }

    /// <summary>What the target allows.</summary>
    public required AlertMapTick Allowed { get; init; }
    public required IReadOnlyList<TimelineStretch> Unknown { get; init; }

    /// <summary>The bands of events that people labelled.</summary>
    public required string Labelled { get; init; }

    /// <summary>The bands of events that only the counts tell of.</summary>
    public required string Found { get; init; }
    public required IReadOnlyList<TimelineLabel> Numbers { get; init; }
    public required IReadOnlyList<TimelineLane> Lanes { get; init; }
    public required IReadOnlyList<TimelineLabel> Times { get; init; }

    /// <summary>Without the axis of time below.</summary>
    public required double Height { get; init; }

    /// <param name="shown">A part of the report's past.</param>
    public static TimelineView Of(ReplayReport report, Interval shown, SeverityOrder severities)
    {
        var scale = new TimelineScale(shown);
        var allowed = (double)report.Subject.Target.BudgetFraction;
        var ratios = LogScale.Of(allowed / 10, 1, RatioHeight);
        var paths = ErrorRatioPaths.Of(report.Subject.History, scale, ratios);
        var lanes = new LaneDrawing(scale, severities, LanesTop);
        var drawn = report.Strategies.Select(lanes.Draw).ToList();
        return new TimelineView
        {
            Shown = shown,
            Average = paths.Average,
            Worst = paths.Worst,
            Ratios = [.. ratios.Powers.Select(power => new AlertMapTick(ratios.Y(power), PageText.Share(power)))],
            Allowed = new AlertMapTick(ratios.Y(allowed), $"{PageText.Share(allowed)} allowed"),
            Unknown = [.. paths.Unknown.Select(span => new TimelineStretch(scale.X(span.From), scale.X(span.Until)))],
            Labelled = Bands(report.Events.Where(one => one.Label is not null), scale, lanes.Bottom),
            Found = Bands(report.Events.Where(one => one.Label is null), scale, lanes.Bottom),
            Numbers = NumbersOf(report.Events, scale),
            Lanes = drawn,
            Times = [.. TimeTicks.Of(shown).Select(tick => new TimelineLabel(scale.X(tick.At), tick.Text))],
            Height = lanes.Bottom,
        };
    }

    static string Bands(IEnumerable<ReplayEvent> events, TimelineScale scale, double bottom) =>
        BarPath.Of(events.Select(one => one.Span), scale, CapTop, bottom - CapTop);

    // As the table numbers them; where they lie too close, the first of them.
    static List<TimelineLabel> NumbersOf(IReadOnlyList<ReplayEvent> events, TimelineScale scale)
    {
        List<TimelineLabel> numbers = [];
        for (var at = 0; at < events.Count; at++)
        {
            var span = events[at].Span;
            var middle = (scale.X(span.From) + scale.X(span.Until)) / 2;
            if (span.Overlaps(scale.Shown) && (numbers.Count == 0 || middle - numbers[^1].X >= LabelsApart))
            {
                numbers.Add(new TimelineLabel(middle, PageText.Number(at + 1)));
            }
        }
        return numbers;
    }
}
