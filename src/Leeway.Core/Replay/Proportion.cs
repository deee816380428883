namespace Leeway.Core.Replay;

/// <summary>A part of a whole that was counted, and what it may truly be.</summary>
public readonly record struct Proportion(int Part, int Whole)
{
    // The 97.5 % point of the normal distribution.
    const double Deviations = 1.959963984540054;

    /// <summary>1 of nothing: nothing was missed, nothing was wrong.</summary>
    public double Value => Whole == 0 ? 1 : (double)Part / Whole;

    /// <summary>The lower end of Wilson's 95 % interval; 0 of nothing.</summary>
    public double Low => Math.Max(0, Centre - Reach);

    /// <summary>The upper end of Wilson's 95 % interval; 1 of nothing.</summary>
    public double High => Math.Min(1, Centre + Reach);

    double Centre => Whole == 0 ? 0.5 : (Part + (Deviations * Deviations / 2)) / Denominator;

    double Reach =>
        Whole == 0
            ? 0.5
            : Deviations
                * Math.Sqrt((Part * (double)(Whole - Part) / Whole) + (Deviations * Deviations / 4))
                / Denominator;

    double Denominator => Whole + (Deviations * Deviations);
}
