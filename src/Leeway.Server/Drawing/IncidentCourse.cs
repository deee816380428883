using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Ledger;
using Leeway.Server.Components;

namespace Leeway.Server.Drawing;

/// <summary>How an incident went for one SLO: the error ratio around it, and what happened when.</summary>
public sealed record IncidentCourse
{
    const int PointsShown = 120;
    const int WorstShown = 5;
    const int WorstStepsMax = 2000;
    const int ChangesShown = 12;

    public required string Incident { get; init; }
    public required string Slo { get; init; }

    /// <summary>The part of the events that may be bad: a burn rate of 1.</summary>
    public required double Allowed { get; init; }
    public required Interval Shown { get; init; }

    /// <summary>In order, each as long as <see cref="Step"/>.</summary>
    public required IReadOnlyList<CoursePoint> Points { get; init; }
    public required TimeSpan Step { get; init; }

    /// <summary>When users were hurt; null if they were not, as far as is known.</summary>
    public required Interval? Impact { get; init; }

    /// <summary>What people did, within what is shown; the end of what hurts still is not among it.</summary>
    public required IReadOnlyList<CourseMark> Moments { get; init; }

    /// <summary>When the service was changed, within what is shown; the last of them if there are many.</summary>
    public required IReadOnlyList<CourseMark> Changes { get; init; }

    /// <summary>The steps with most bad events, the worst first; a minute each, or longer in what took days.</summary>
    public required IReadOnlyList<CoursePoint> Worst { get; init; }

    /// <summary>For whoever does not see it.</summary>
    public string Sentence =>
        $"Error ratio of {Slo} from {PageText.DateAndTime(Shown.From)} to {PageText.DateAndTime(Shown.Until)} UTC; at most {PageText.Share(Points.Max(point => point.Ratio))}, where {PageText.Share(Allowed)} is allowed.";

    /// <summary>Null if nothing of it is known.</summary>
    /// <param name="changes">Of the incident's service.</param>
    /// <exception cref="IOException">A block of the ledger cannot be read just now.</exception>
    internal static IncidentCourse? Of(
        ObjectiveEvaluation slo,
        IncidentDetail incident,
        IReadOnlyList<ChangeDetail> changes,
        TickGrid grid
    )
    {
        var (name, summary) = (slo.Watched.Objective.Name, incident.Summary);
        var known = slo.Watermark ?? slo.AsOf;
        var cost = incident.Costs.FirstOrDefault(one => one.Slo == name);
        Interval? impact = cost is { From: { } first, Until: { } last } ? new Interval(first, last) : null;
        var about = impact ?? new Interval(summary.Detected, summary.Detected);
        if (about.From >= known)
        {
            return null;
        }
        var length = about.Length > 10.Minutes ? about.Length : 10.Minutes;
        var step = grid.Length * Math.Ceiling(length * 2 / (PointsShown * grid.Length));
        var until = about.Until + (length / 2);
        var shown = Whole(new Interval(about.From - (length / 2), until < known ? until : known), step);
        return new IncidentCourse
        {
            Incident = $"Incident {summary.Number}: {summary.Title}",
            Slo = name,
            Allowed = (double)slo.PromisedAt(about.From).Target.BudgetFraction,
            Shown = shown,
            Points = Read(slo, shown, step),
            Step = step,
            Impact = impact,
            // Whoever is paged looks at once: what is known by then ends where it was detected.
            Moments =
            [
                .. MomentsOf(summary, impact)
                    .Where(one => one.At >= shown.From && one.At <= shown.Until)
                    .OrderBy(one => one.At),
            ],
            Changes =
            [
                .. changes
                    .Select(one => new CourseMark($"{one.Kind} {one.Version}".Trim(), one.StartedAt))
                    .Where(one => shown.Contains(one.At))
                    .OrderBy(one => one.At)
                    .TakeLast(ChangesShown),
            ],
            Worst = WorstOf(slo, impact ?? shown, grid),
        };
    }

    static IEnumerable<CourseMark> MomentsOf(IncidentSummary summary, Interval? impact)
    {
        (string Name, DateTimeOffset? At)[] all =
        [
            ("impact starts", impact?.From),
            ("detected", summary.Detected),
            ("acknowledged", summary.Acknowledged),
            ("mitigated", summary.Mitigated),
            ("impact ends", summary.State == "burning" ? null : impact?.Until),
        ];
        return all.Where(one => one.At is not null).Select(one => new CourseMark(one.Name, one.At!.Value));
    }

    static IReadOnlyList<CoursePoint> WorstOf(ObjectiveEvaluation slo, Interval time, TickGrid grid)
    {
        var minute = grid.Length * Math.Ceiling(1.Minutes / grid.Length);
        var step = minute * Math.Max(1, Math.Ceiling(time.Length / (WorstStepsMax * minute)));
        return
        [
            .. Read(slo, Whole(time, step), step)
                .Where(point => point.Counts is { Bad: > 0 })
                .OrderByDescending(point => point.Counts!.Value.Bad)
                .Take(WorstShown),
        ];
    }

    static IReadOnlyList<CoursePoint> Read(ObjectiveEvaluation slo, Interval time, TimeSpan step) =>
        [.. slo.History.ReadSeries(time, step).Select(Of)];

    // A hundredth: less of a step is a rounding of its edges, not knowledge.
    static CoursePoint Of(SeriesPoint point) =>
        new(point.Span, point.Covered < 0.01 * point.Span.Length ? null : point.Counted.Ordered());

    static Interval Whole(Interval time, TimeSpan step)
    {
        var (from, until) = (Steps.EdgeAtOrBefore(time.From, step), Steps.EdgeAtOrBefore(time.Until, step));
        return new Interval(from, until < time.Until || until == from ? until + step : until);
    }
}
