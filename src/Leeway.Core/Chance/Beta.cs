namespace Leeway.Core.Chance;

/// <summary>The beta distribution: what may be believed of a chance after so many successes and failures.</summary>
public static class Beta
{
    // Halving 60 times leaves less than the last digit of a double.
    const int Halvings = 60;
    const int FractionMax = 1000;
    const double Tiny = 1e-300;

    /// <summary>The value below which the distribution has the share <paramref name="p"/>.</summary>
    public static double Quantile(double p, double a, double b)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(a);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(b);
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < Halvings; step++)
        {
            var middle = (low + high) / 2;
            (low, high) = Cumulative(middle, a, b) < p ? (middle, high) : (low, middle);
        }
        return (low + high) / 2;
    }

    /// <summary>The share of the distribution below <paramref name="x"/>: the regularized incomplete beta function.</summary>
    /// <remarks>The continued fraction of Press et al., Numerical Recipes, section 6.4, on the side where it converges fast.</remarks>
    public static double Cumulative(double x, double a, double b)
    {
        if (x <= 0 || x >= 1)
        {
            return x <= 0 ? 0 : 1;
        }
        var front = Math.Exp(LogGamma(a + b) - LogGamma(a) - LogGamma(b) + (a * Math.Log(x)) + (b * double.LogP1(-x)));
        return x < (a + 1) / (a + b + 2) ? front * Fraction(x, a, b) / a : 1 - (front * Fraction(1 - x, b, a) / b);
    }

    static double Fraction(double x, double a, double b)
    {
        var c = 1.0;
        var d = 1 / Away(1 - ((a + b) * x / (a + 1)));
        var result = d;
        for (var m = 1; m <= FractionMax; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / Away(1 + (even * d));
            c = Away(1 + (even / c));
            result *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / Away(1 + (odd * d));
            c = Away(1 + (odd / c));
            var change = d * c;
            result *= change;
            if (Math.Abs(change - 1) < 1e-15)
            {
                break;
            }
        }
        return result;
    }

    static double Away(double value) => Math.Abs(value) < Tiny ? Tiny : value;

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
            + (0.5 * Math.Log(2 * Math.PI))
            + ((1 / 12d - (1 / 360d - 1 / (1260 * square)) / square) / x)
            - shift;
    }
}
