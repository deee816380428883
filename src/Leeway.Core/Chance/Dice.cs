using System.Numerics;
using System.Text;

namespace Leeway.Core.Chance;

/// <summary>Numbers by chance that are the same for the same seed on every machine and in every version of .NET.</summary>
/// <remarks>
/// xoshiro256** (D. Blackman, S. Vigna, 2018), its state filled by SplitMix64. Not for secrets, and not for several threads at once: give
/// each dice of its own.
/// </remarks>
public sealed class Dice
{
    ulong _a;
    ulong _b;
    ulong _c;
    ulong _d;

    public Dice(ulong seed)
    {
        _a = Mix(ref seed);
        _b = Mix(ref seed);
        _c = Mix(ref seed);
        _d = Mix(ref seed);
    }

    /// <summary>The dice of one thing and one part of the work: what is drawn for others before it makes no difference to it.</summary>
    public static Dice Of(ulong seed, string name, int part)
    {
        var state = seed;
        var hash = Mix(ref state);
        foreach (var one in Encoding.UTF8.GetBytes(name))
        {
            state = hash ^ one;
            hash = Mix(ref state);
        }
        state = hash ^ (uint)part;
        return new Dice(Mix(ref state));
    }

    public ulong Bits()
    {
        var result = unchecked(BitOperations.RotateLeft(_b * 5, 7) * 9);
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>At least 0 and below 1, in steps of 2⁻⁵³.</summary>
    public double Uniform() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Two independent numbers of the standard normal distribution.</summary>
    /// <remarks>Marsaglia's polar method: a point within the unit circle gives both.</remarks>
    public (double First, double Second) Normals()
    {
        while (true)
        {
            var (x, y) = ((2 * Uniform()) - 1, (2 * Uniform()) - 1);
            var square = (x * x) + (y * y);
            if (square is > 0 and < 1)
            {
                var factor = Math.Sqrt(-2 * Portable.Log(square) / square);
                return (x * factor, y * factor);
            }
        }
    }

    /// <summary>How often something happens that is expected <paramref name="mean"/> times.</summary>
    /// <remarks>It takes time in proportion to the mean.</remarks>
    public int Poisson(double mean)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mean);
        var count = 0;
        // Sums of Poisson numbers are Poisson numbers; e⁻³⁰ is far from where products of uniform numbers lose digits.
        for (var left = mean; left > 0; left -= 30)
        {
            var end = Portable.Exp(-Math.Min(left, 30));
            for (var product = Uniform(); product > end; product *= Uniform())
            {
                count++;
            }
        }
        return count;
    }

    /// <summary>Of the gamma distribution of rate 1: its mean is <paramref name="shape"/>.</summary>
    /// <remarks>G. Marsaglia, W. Tsang: A simple method for generating gamma variables (2000).</remarks>
    public double Gamma(double shape)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shape);
        if (shape < 1)
        {
            var below = Uniform();
            return below == 0 ? 0 : Gamma(shape + 1) * Portable.Exp(Portable.Log(below) / shape);
        }
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var (z, _) = Normals();
            var root = 1 + (c * z);
            if (root <= 0)
            {
                continue;
            }
            var v = root * root * root;
            var u = Uniform();
            if (u == 0 || Portable.Log(u) < (0.5 * z * z) + d - (d * v) + (d * Portable.Log(v)))
            {
                return d * v;
            }
        }
    }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, most often about <paramref name="likely"/>.</summary>
    public double Triangular(double low, double likely, double high)
    {
        var u = Uniform();
        var span = high - low;
        if (span <= 0)
        {
            return likely;
        }
        return u * span < likely - low
            ? low + Math.Sqrt(u * span * (likely - low))
            : high - Math.Sqrt((1 - u) * span * (high - likely));
    }

    static ulong Mix(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
