using Leeway.Client;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>The error ratio around an incident as bars, with marks where the service was changed.</summary>
/// <param name="Bars">Place and height of each step, in hundredths of the drawing; those of the impact are said to be so.</param>
/// <param name="Marks">Places of changes, in hundredths, and what they were.</param>
/// <param name="Sentence">For whoever does not see it.</param>
public sealed record IncidentChartView(
    IReadOnlyList<(double At, double Height, bool IsImpact)> Bars,
    IReadOnlyList<(double At, string What)> Marks,
    string Sentence
)
{
    const int BarsShown = 100;

    /// <summary>Null if nothing of it is known.</summary>
    internal static IncidentChartView? Of(
        ObjectiveEvaluation slo,
        IncidentDetail incident,
        IReadOnlyList<ChangeDetail> changes,
        TickGrid grid
    )
    {
        var known = slo.Watermark ?? slo.AsOf;
        var from = incident.Summary.ImpactStart ?? incident.Summary.Detected;
        var until = incident.Summary.ImpactEnd ?? known;
        if (from >= known)
        {
            return null;
        }
        var length = until > from ? until - from : 10.Minutes;
        var step = grid.Length * Math.Max(1, Math.Ceiling(length * 2 / (BarsShown * grid.Length)));
        var begin = Steps.EdgeAtOrBefore(from - (length / 2), step);
        var end = Steps.EdgeAtOrBefore(until + (length / 2) < known ? until + (length / 2) : known, step);
        if (end <= begin)
        {
            return null;
        }
        var points = slo.History.ReadSeries(new Interval(begin, end), step);
        var ratios = points.Select(point => Ratio(point.Counted)).ToList();
        var most = ratios.DefaultIfEmpty().Max();
        return new IncidentChartView(
            [
                .. points.Select(
                    (point, index) =>
                        (
                            100.0 * index / points.Count,
                            most > 0 ? 100 * ratios[index] / most : 0,
                            point.Span.Until > from && point.Span.From < until
                        )
                ),
            ],
            [
                .. changes
                    .Where(change => change.StartedAt >= begin && change.StartedAt < end)
                    .Select(change =>
                        (100 * ((change.StartedAt - begin) / (end - begin)), $"{change.Kind} {change.Version}".Trim())
                    ),
            ],
            $"Error ratio of {slo.Watched.Objective.Name} from {PageText.DateAndTime(begin)} to {PageText.DateAndTime(end)}; at most {PageText.Share(most)}."
        );
    }

    static double Ratio(EventCounts counted) =>
        counted.Ordered() is { Total: > 0 } counts ? counts.Bad / counts.Total : 0;
}
