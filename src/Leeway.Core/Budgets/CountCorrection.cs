using System.Globalization;

namespace Leeway.Core.Budgets;

/// <summary>What a correction does to one of the two counts of its interval: total or bad.</summary>
/// <remarks>Its number speaks for the whole interval and is spread evenly over it: a part has its share by time.</remarks>
public abstract record CountCorrection
{
    /// <summary>Beyond it a double cannot tell one event from the next.</summary>
    public const double CountMax = 1e15;

    CountCorrection(double count)
    {
        if (!(Math.Abs(count) <= CountMax))
        {
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A correction is at most {CountMax} events.");
        }
        Count = count;
    }

    /// <summary>Events in the whole interval.</summary>
    public double Count { get; }

    /// <summary>The count of a part of the interval, corrected.</summary>
    /// <param name="count">What stands so far.</param>
    /// <param name="share">The part's length, as a share of the interval's.</param>
    public abstract double Of(double count, double share);

    /// <summary>So many there were, whatever was counted.</summary>
    public sealed record Set(double Count) : CountCorrection(Count)
    {
        public override double Of(double count, double share) => Count * share;

        public override string ToString() => "= " + Count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>So many more there were than were counted; a negative number takes away.</summary>
    public sealed record Add(double Count) : CountCorrection(Count)
    {
        public override double Of(double count, double share) => count + (Count * share);

        public override string ToString() => (Count < 0 ? "" : "+") + Count.ToString(CultureInfo.InvariantCulture);
    }
}
