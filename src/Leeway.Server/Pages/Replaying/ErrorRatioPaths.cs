using System.Globalization;
using System.Text;
using Leeway.Core.Budgets;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Server.Drawing;

namespace Leeway.Server.Pages.Replaying;

/// <summary>The error ratio over the time that is shown, in steps that a screen can tell apart.</summary>
/// <param name="Average">The ratio of each step, as an area of SVG.</param>
/// <param name="Worst">The worst five minutes of each step: in a step of a day an outage of minutes would drown.</param>
/// <param name="Unknown">Time of which nothing is known.</param>
sealed record ErrorRatioPaths(string Average, string Worst, IReadOnlyList<Interval> Unknown)
{
    const int StepsMax = 400;

    public static ErrorRatioPaths Of(CountHistory history, TimelineScale scale, LogScale ratios)
    {
        var (first, last) = (history.EdgeAtOrAfter(scale.Shown.From), history.EdgeAtOrAfter(scale.Shown.Until));
        var ticks = Math.Max(1, (int)Math.Ceiling((last - first) / (double)StepsMax));
        var (average, worst) = (new Area(ratios), new Area(ratios));
        List<Interval> unknown = [];
        for (var edge = first; edge < last; edge += ticks)
        {
            var end = Math.Min(last, edge + ticks);
            var span = new Interval(history.EdgeAt(edge), history.EdgeAt(end));
            if (history.Covered(edge, end) < 0.01 * span.Length)
            {
                unknown = Joined(unknown, span);
            }
            average.To(Ratio(history, edge, end), scale.X(span.Until));
            worst.To(WorstOf(history, edge, end), scale.X(span.Until));
        }
        return new ErrorRatioPaths(average.Path, worst.Path, unknown);
    }

    static double? WorstOf(CountHistory history, int from, int until)
    {
        var ticks = history.TicksOf(5.Minutes);
        double? worst = null;
        for (var end = from + 1; end <= until; end++)
        {
            var ratio = Ratio(history, Math.Max(0, end - ticks), end);
            worst = ratio > worst || worst is null ? ratio : worst;
        }
        return worst;
    }

    static double? Ratio(CountHistory history, int from, int until) =>
        ErrorRatio.Of(history.Counts(from, until))?.Value;

    static List<Interval> Joined(List<Interval> spans, Interval next)
    {
        if (spans.Count > 0 && spans[^1].Until == next.From)
        {
            spans[^1] = new Interval(spans[^1].From, next.Until);
        }
        else
        {
            spans.Add(next);
        }
        return spans;
    }

    sealed class Area(LogScale ratios)
    {
        readonly StringBuilder _path = new(FormattableString.Invariant($"M0 {ratios.Height:0.#}"));

        public string Path => $"{_path}V{ratios.Height.ToString("0.#", CultureInfo.InvariantCulture)}z";

        // Without events there is no ratio; without errors it lies below any log scale.
        public void To(double? ratio, double x) =>
            _path.Append(
                CultureInfo.InvariantCulture,
                $"V{(ratio is { } value ? ratios.Y(value) : ratios.Height):0.#}H{x:0.#}"
            );
    }
}
