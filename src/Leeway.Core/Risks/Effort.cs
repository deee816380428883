using Leeway.Core.Chance;

namespace Leeway.Core.Risks;

/// <summary>What a project takes, in engineer-weeks: at least, most likely, at most.</summary>
public readonly record struct Effort
{
    /// <summary>0 &lt; low ≤ likely ≤ high.</summary>
    public Effort(double low, double likely, double high)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(low);
        ArgumentOutOfRangeException.ThrowIfLessThan(likely, low);
        ArgumentOutOfRangeException.ThrowIfLessThan(high, likely);
        (Low, Likely, High) = (low, likely, high);
    }

    public double Low { get; }

    /// <summary>What ranking and caps reckon with.</summary>
    public double Likely { get; }
    public double High { get; }

    public double Draw(Dice dice) => dice.Triangular(Low, Likely, High);
}
