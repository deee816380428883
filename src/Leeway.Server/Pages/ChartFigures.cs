namespace Leeway.Server.Pages;

/// <summary>One line of a chart in numbers, for whoever reads without it.</summary>
public sealed record ChartFigures(string Name, string Least, string Median, string Most, string Last)
{
    /// <param name="values">Null where there is nothing to say.</param>
    public static ChartFigures Of(string name, IEnumerable<double?> values, Func<double?, string> write)
    {
        var all = values.ToList();
        var known = all.OfType<double>().Order().ToList();
        if (known.Count == 0)
        {
            return new ChartFigures(name, write(null), write(null), write(null), write(null));
        }
        return new ChartFigures(
            name,
            write(known[0]),
            write(known[known.Count / 2]),
            write(known[^1]),
            write(all.FindLast(value => value is not null))
        );
    }
}
