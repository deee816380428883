using System.Numerics;

namespace Leeway.Core.Replay;

/// <summary>Looks through sums for the first window that burns: the inner loop of a replay, several windows at once.</summary>
static class BurnScan
{
    /// <summary>The first place where badUntil − badFrom &gt; ratio · (totalUntil − totalFrom); the length if there is none.</summary>
    public static int FirstAbove(
        ReadOnlySpan<double> badUntil,
        ReadOnlySpan<double> badFrom,
        ReadOnlySpan<double> totalUntil,
        ReadOnlySpan<double> totalFrom,
        double ratio
    )
    {
        var at = 0;
        var factor = new Vector<double>(ratio);
        for (; at <= badUntil.Length - Vector<double>.Count; at += Vector<double>.Count)
        {
            var bad = new Vector<double>(badUntil[at..]) - new Vector<double>(badFrom[at..]);
            var total = new Vector<double>(totalUntil[at..]) - new Vector<double>(totalFrom[at..]);
            if (Vector.GreaterThanAny(bad, factor * total))
            {
                break;
            }
        }
        for (; at < badUntil.Length; at++)
        {
            if (badUntil[at] - badFrom[at] > ratio * (totalUntil[at] - totalFrom[at]))
            {
                return at;
            }
        }
        return at;
    }
}
