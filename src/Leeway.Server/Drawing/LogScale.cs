namespace Leeway.Server.Drawing;

/// <summary>Shares on a log scale: the highest at the top, the lowest and all below it at the bottom.</summary>
/// <param name="Lowest">A power of ten, less than <paramref name="Highest"/>.</param>
/// <param name="Highest">A power of ten.</param>
readonly record struct LogScale(double Lowest, double Highest, double Height)
{
    // Below a millionth nothing is told apart on a screen.
    const double Least = 1e-6;

    public static LogScale Of(double lowest, double highest, double height)
    {
        var high = Math.Pow(10, Math.Ceiling(Math.Log10(Math.Max(highest, Least * 10))));
        var low = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(lowest, Least))));
        return new LogScale(Math.Min(low, high / 10), high, height);
    }

    public double Y(double share) =>
        share <= Lowest ? Height : Math.Log(Math.Min(share, Highest) / Highest) / Math.Log(Lowest / Highest) * Height;

    /// <summary>The powers of ten, from the highest down, five at most.</summary>
    public IEnumerable<double> Powers
    {
        get
        {
            var decades = (int)Math.Round(Math.Log10(Highest / Lowest));
            var every = Math.Max(1, (int)Math.Ceiling(decades / 4.0));
            for (var decade = 0; decade <= decades; decade += every)
            {
                yield return Highest / Math.Pow(10, decade);
            }
        }
    }
}
