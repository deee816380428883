namespace Leeway.Core.Replay;

/// <summary>How values lie: their middle, what nine in ten stay within, the largest. All null if there are none.</summary>
/// <param name="Median">Of an even number the upper one of the two in the middle: one that there was.</param>
public sealed record Spread(int Count, double? Median, double? Ninth, double? Max)
{
    public static Spread Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length == 0
            ? new Spread(0, null, null, null)
            : new Spread(
                ordered.Length,
                ordered[ordered.Length / 2],
                ordered[(int)(ordered.Length * 0.9)],
                ordered[^1]
            );
    }
}
