namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>How many events must have been counted at least, and may have been at most; equal where the truth is certain.</summary>
readonly record struct Bounds(double Least, double Most)
{
    // Half of a thousandth of an event: counts over gaps are spread, and the parts of a whole add up to it but for rounding.
    const double Precision = 0.0005;

    public static Bounds operator +(Bounds one, Bounds other) => new(one.Least + other.Least, one.Most + other.Most);

    public static Bounds Exactly(double events) => new(events, events);

    public static Bounds UpTo(double events) => new(0, events);

    // Relative where a liar's numbers are so large that a sum of them is rounded.
    public bool Allow(double counted) =>
        counted >= Least - Precision && counted <= Most + Precision + (Math.Abs(Most) * 1e-9);
}
