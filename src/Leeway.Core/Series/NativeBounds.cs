using System.Text;

namespace Leeway.Core.Series;

/// <summary>At which bounds native histograms are to be shown as if they were classic ones.</summary>
/// <remarks>Beside those that somebody asks for, powers of two, which are bounds of buckets in nearly every layout.</remarks>
public sealed class NativeBounds
{
    // From 1 ms to 64 s, where the unit is a second.
    const int FirstPower = -10;
    const int LastPower = 6;

    readonly Dictionary<string, double[]> _bounds;

    /// <param name="wanted">Histograms by name, each with a bound above zero.</param>
    public NativeBounds(IEnumerable<(string Histogram, double Bound)> wanted) =>
        _bounds = wanted
            .Where(one => one.Bound > 0 && double.IsFinite(one.Bound))
            .GroupBy(one => one.Histogram, StringComparer.Ordinal)
            .ToDictionary(
                one => one.Key,
                one =>
                    one.Select(histogram => histogram.Bound)
                        .Concat(Enumerable.Range(FirstPower, LastPower - FirstPower + 1).Select(n => Math.Pow(2, n)))
                        .Distinct()
                        .Order()
                        .ToArray(),
                StringComparer.Ordinal
            );

    public static NativeBounds None { get; } = new([]);

    /// <summary>Ascending; none if nobody asks for the histogram.</summary>
    /// <param name="histogram">Its name in UTF-8.</param>
    public ReadOnlySpan<double> Of(ReadOnlySpan<byte> histogram)
    {
        const int longest = 256;
        if (_bounds.Count == 0 || histogram.Length > longest)
        {
            return default;
        }
        Span<char> name = stackalloc char[longest];
        name = name[..Encoding.UTF8.GetChars(histogram, name)];
        return _bounds.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var bounds) ? bounds : default;
    }
}
