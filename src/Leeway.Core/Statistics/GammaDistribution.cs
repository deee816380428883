namespace Leeway.Core.Statistics;

/// <summary>The gamma distribution of rate 1.</summary>
static class GammaDistribution
{
    const double Negligible = 1e-16;

    /// <summary>What a share of the distribution stays below.</summary>
    /// <param name="shape">Above 0.</param>
    public static double Quantile(double shape, double share)
    {
        var (low, high) = (0.0, shape + 1);
        while (Below(shape, high) < share)
        {
            high *= 2;
        }
        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Below(shape, middle) < share ? (middle, high) : (low, middle);
        }
        return high;
    }

    /// <summary>P(X ≤ x), the regularised incomplete gamma function.</summary>
    public static double Below(double shape, double x)
    {
        if (x <= 0)
        {
            return 0;
        }
        // The series where its terms fall; beyond it the continued fraction of the rest, by Lentz' method.
        var scale = Math.Exp((shape * Math.Log(x)) - x - LogGamma(shape));
        return x < shape + 1 ? scale * Series(shape, x) : 1 - (scale * Fraction(shape, x));
    }

    static double Series(double shape, double x)
    {
        var (sum, term) = (1 / shape, 1 / shape);
        for (var k = 1; term > sum * Negligible; k++)
        {
            term *= x / (shape + k);
            sum += term;
        }
        return sum;
    }

    static double Fraction(double shape, double x)
    {
        var b = x + 1 - shape;
        var (c, d) = (1e300, 1 / b);
        var result = d;
        for (var k = 1; k < 10_000; k++)
        {
            var a = -k * (k - shape);
            b += 2;
            d = 1 / ((a * d) + b);
            c = b + (a / c);
            result *= c * d;
            if (Math.Abs((c * d) - 1) < Negligible * 10)
            {
                break;
            }
        }
        return result;
    }

    // Stirling's series, which from 16 on is exact to the last digits of a double.
    static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 16; x++)
        {
            shift += Math.Log(x);
        }
        var square = x * x;
        return ((x - 0.5) * Math.Log(x))
            - x
            + (Math.Log(2 * Math.PI) / 2)
            + (((1.0 / 12) - (((1.0 / 360) - (1.0 / 1260 / square)) / square)) / x)
            - shift;
    }
}
