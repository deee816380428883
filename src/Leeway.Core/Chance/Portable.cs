namespace Leeway.Core.Chance;

/// <summary>Exponential and logarithm out of sums and products alone.</summary>
/// <remarks>
/// Those of <see cref="Math"/> are the operating system's, and their last bit differs between systems: enough for a drawn number to
/// fall on the other side of a limit. Sums, products, quotients and square roots are the same everywhere (IEEE 754). Both are right to a
/// relative 1e-15.
/// </remarks>
public static class Portable
{
    // ln 2 in two parts, of which the first has so few digits that its multiples up to 1,100 are exact.
    const double Ln2High = 0.693145751953125; // 45,426 / 65,536
    const double Ln2Low = 1.4286068203094172e-6;
    const double LeastNormal = 2.2250738585072014e-308;

    // 1/13!, …, 1/1!, 1: the highest power first.
    static ReadOnlySpan<double> ExpSeries =>
        [
            1.0 / 6227020800,
            1.0 / 479001600,
            1.0 / 39916800,
            1.0 / 3628800,
            1.0 / 362880,
            1.0 / 40320,
            1.0 / 5040,
            1.0 / 720,
            1.0 / 120,
            1.0 / 24,
            1.0 / 6,
            1.0 / 2,
            1,
            1,
        ];

    // 1/21, 1/19, …, 1.
    static ReadOnlySpan<double> LogSeries =>
        [1.0 / 21, 1.0 / 19, 1.0 / 17, 1.0 / 15, 1.0 / 13, 1.0 / 11, 1.0 / 9, 1.0 / 7, 1.0 / 5, 1.0 / 3, 1];

    /// <summary>0 below −700 and <see cref="double.PositiveInfinity"/> above 700, where nothing that is estimated lies.</summary>
    public static double Exp(double x)
    {
        if (double.IsNaN(x))
        {
            return x;
        }
        if (x is < -700 or > 700)
        {
            return x < 0 ? 0 : double.PositiveInfinity;
        }
        // x = k ln 2 + r with |r| ≤ ln 2 / 2, where the series needs 14 terms.
        var k = Math.Round(x / (Ln2High + Ln2Low));
        var r = x - (k * Ln2High) - (k * Ln2Low);
        var sum = 0.0;
        foreach (var coefficient in ExpSeries)
        {
            sum = (sum * r) + coefficient;
        }
        return sum * BitConverter.Int64BitsToDouble(((long)k + 1023) << 52);
    }

    /// <summary>The natural logarithm of a normal number above 0.</summary>
    public static double Log(double x)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(x, LeastNormal);
        var bits = BitConverter.DoubleToInt64Bits(x);
        var k = (int)(bits >> 52) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0xFFFFFFFFFFFFF) | (1023L << 52));
        if (m > 1.4142135623730951)
        {
            (m, k) = (m / 2, k + 1);
        }
        // ln m = 2 artanh s with s = (m − 1) / (m + 1), at most 0.172: eleven terms of odd powers.
        var s = (m - 1) / (m + 1);
        var square = s * s;
        var sum = 0.0;
        foreach (var coefficient in LogSeries)
        {
            sum = (sum * square) + coefficient;
        }
        return (k * Ln2High) + ((k * Ln2Low) + (2 * s * sum));
    }
}
