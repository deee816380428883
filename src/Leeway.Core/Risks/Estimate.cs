using Leeway.Core.Chance;

namespace Leeway.Core.Risks;

/// <summary>What somebody believes a quantity of an incident to be: minutes, or a share of users.</summary>
public abstract record Estimate
{
    Estimate() { }

    public abstract double Mean { get; }

    /// <summary>The value that a number of the standard normal distribution stands for: 0 for the median.</summary>
    /// <remarks>So that two estimates can be looked at for the same incident: bad luck in one is bad luck in the other.</remarks>
    public abstract double At(double z);

    /// <summary>False if it is to be learnt from recorded incidents first.</summary>
    public virtual bool IsKnown => true;

    /// <summary>What recorded incidents say; not known before they are looked at.</summary>
    /// <param name="Expert">What somebody believes, for when there are too few incidents; null if nobody said.</param>
    public sealed record FromRecord(Estimate? Expert) : Estimate
    {
        public override bool IsKnown => false;

        public override double Mean => throw NotKnown();

        public override double At(double z) => throw NotKnown();

        static InvalidOperationException NotKnown() => new("Recorded incidents have not been looked at.");
    }

    /// <summary>Always the same.</summary>
    public sealed record Exact(double Value) : Estimate
    {
        public override double Mean => Value;

        public override double At(double z) => Value;
    }

    /// <summary>Durations as they are found: most are short, a few are very long.</summary>
    /// <remarks>σ² = ln(1 + cv²) and μ = ln(mean) − σ²/2: with ln(mean) for μ the mean would be the median.</remarks>
    public sealed record LogNormal : Estimate
    {
        readonly double _sigma;
        readonly double _median;

        /// <param name="mean">Above 0.</param>
        /// <param name="variation">The coefficient of variation: the standard deviation divided by the mean.</param>
        public LogNormal(double mean, double variation)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mean);
            ArgumentOutOfRangeException.ThrowIfNegative(variation);
            (Mean, Variation) = (mean, variation);
            _sigma = Math.Sqrt(Portable.Log(1 + (variation * variation)));
            _median = mean / Math.Sqrt(1 + (variation * variation));
        }

        public override double Mean { get; }

        public double Variation { get; }

        public override double At(double z) => _median * Portable.Exp(_sigma * z);
    }

    /// <summary>What one in ten stays below, what half do, and what nine in ten do.</summary>
    /// <remarks>Log-normal on both sides of the median, each side as wide as its quantile says: all three are met exactly.</remarks>
    public sealed record Quantiles : Estimate
    {
        readonly double _below;
        readonly double _above;

        /// <summary>0 &lt; low ≤ middle ≤ high.</summary>
        public Quantiles(double low, double middle, double high)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(low);
            ArgumentOutOfRangeException.ThrowIfLessThan(middle, low);
            ArgumentOutOfRangeException.ThrowIfLessThan(high, middle);
            (Low, Middle, High) = (low, middle, high);
            _below = Portable.Log(middle / low) / Normal.Ninth;
            _above = Portable.Log(high / middle) / Normal.Ninth;
            Mean = Normal.Mean(At);
        }

        public double Low { get; }
        public double Middle { get; }
        public double High { get; }

        public override double Mean { get; }

        public override double At(double z) => Middle * Portable.Exp((z < 0 ? _below : _above) * z);
    }
}
