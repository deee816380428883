namespace Leeway.Core.Risks;

/// <summary>A risk while certain factors act and certain projects are done.</summary>
/// <param name="PerYear">How often it strikes; its estimate is replaced where a project says how often it will.</param>
public sealed record Situation(Lever Detect, Lever Repair, Lever Impact, Lever PerYear)
{
    /// <summary>More often than this nothing strikes in a simulated year, whatever was drawn.</summary>
    public const double PerYearMax = 5000;

    // No incident is longer than the year that it is told of.
    const double MinutesMax = (double)TargetStanding.MinutesAYear;

    /// <summary>(time to detect + time to repair) · impact · how often a year; no more than a year has.</summary>
    public double BadMinutesAYear { get; } =
        Math.Min((Detect.Mean + Repair.Mean) * Impact.Mean * PerYear.Mean, MinutesMax);

    /// <summary>How often it strikes if it struck <paramref name="drawn"/> times a year without factors and projects.</summary>
    public double RateAt(double drawn) =>
        Math.Clamp(
            ((PerYear.IsReplaced ? PerYear.Estimate.Mean : drawn) * PerYear.Factor) + PerYear.Added,
            0,
            PerYearMax
        );

    public static Situation Of(Risk risk, IReadOnlyList<Effect> factors, IReadOnlyList<Effect> projects)
    {
        return new Situation(
            After(new Lever(risk.Detect, Max: MinutesMax), effect => effect.Detect),
            After(new Lever(risk.Repair, Max: MinutesMax), effect => effect.Repair),
            After(new Lever(risk.Impact, Max: 1), effect => effect.Impact),
            After(new Lever(new Estimate.Exact(risk.Frequency.PerYear), Max: PerYearMax), effect => effect.Frequency)
        );

        Lever After(Lever lever, Func<Effect, Change?> of) => lever.After(Of(factors, of), Of(projects, of));

        static IReadOnlyList<Change> Of(IReadOnlyList<Effect> effects, Func<Effect, Change?> of) =>
            [.. effects.Select(of).OfType<Change>()];
    }
}
