using Leeway.Core.Time;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>A range that charts show, cut into steps of whole ticks.</summary>
/// <param name="Name">One of <see cref="Names"/>.</param>
/// <param name="Span">Until the tick at which the SLO was judged last, so that missing counts show at the end too.</param>
sealed record ChartRange(string Name, Interval Span, TimeSpan Step)
{
    public const string Window = "window";

    // More points than this cannot be told apart on a chart as wide as a screen is.
    const int PointsMax = 240;
    const int CellsMax = 60;

    public static IReadOnlyList<string> Names { get; } = ["15m", "1h", "6h", "1d", "3d", Window];

    /// <summary>The range of that name, or null if there is none.</summary>
    /// <remarks>The first step begins at a whole multiple of the step, so that charts do not dance when time goes on.</remarks>
    public static ChartRange? Of(string name, ObjectiveEvaluation evaluation, TickGrid grid)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            return null;
        }
        var until = grid.EdgeAtOrBefore(evaluation.AsOf);
        var length = name == Window ? WindowSoFar(evaluation, until) : Length(name);
        var step = StepOf(length, grid, PointsMax);
        var from = new DateTimeOffset((until - length).Ticks / step.Ticks * step.Ticks, TimeSpan.Zero);
        return new ChartRange(name, new Interval(from, until), step);
    }

    /// <summary>What a person sees who asked for none: a fault that the alerts can tell should be seen in it too.</summary>
    public static string Usual(ObjectiveEvaluation evaluation) =>
        evaluation.Tiers.Any(tier => tier.Tier.ShortWindow < 1.Minutes) ? "15m" : "1h";

    /// <summary>The same span in steps wide enough for the cells of a heatmap.</summary>
    public ChartRange Coarser(TickGrid grid) => this with { Step = StepOf(Span.Length, grid, CellsMax) };

    static TimeSpan StepOf(TimeSpan length, TickGrid grid, int points) =>
        grid.Length * Math.Max(1, Math.Ceiling(length / (points * grid.Length)));

    static TimeSpan Length(string name) =>
        DurationText.TryParse(name, out var length) ? length : throw new ArgumentOutOfRangeException(nameof(name));

    // A calendar window that began a moment ago would be a chart of nothing.
    static TimeSpan WindowSoFar(ObjectiveEvaluation evaluation, DateTimeOffset until)
    {
        var window = evaluation.Watched.Objective.Window;
        var length = window is Core.Objectives.Window.Rolling ? window.NominalLength : until - evaluation.Window.From;
        return length < 1.Hours && window is Core.Objectives.Window.Calendar ? 1.Hours : length;
    }
}
