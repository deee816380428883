namespace Leeway.Core.Chance;

/// <summary>The standard normal distribution.</summary>
public static class Normal
{
    /// <summary>What nine in ten standard normal numbers stay below.</summary>
    public const double Ninth = 1.2815515655446004;

    const int Steps = 2000;
    const double Reach = 10;
    const double DensityAtZero = 0.3989422804014327;

    /// <summary>The mean of a function of a standard normal number, which may have a kink at 0.</summary>
    /// <remarks>Simpson's rule from −10 to 10 with a node at 0. Beyond it lies 1e-23 of the distribution.</remarks>
    public static double Mean(Func<double, double> function)
    {
        const double step = 2 * Reach / Steps;
        var sum = 0.0;
        for (var node = 0; node <= Steps; node++)
        {
            var z = (node - (Steps / 2)) * step;
            var weight =
                node is 0 or Steps ? 1
                : node % 2 == 1 ? 4
                : 2;
            sum += weight * function(z) * Portable.Exp(-z * z / 2);
        }
        return sum * DensityAtZero * step / 3;
    }
}
