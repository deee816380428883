using System.Text;
using Leeway.Core.Time;

namespace Leeway.Ledger;

/// <summary>Checks at the door what callers hand in.</summary>
static class Limits
{
    public static void Key(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        if (Encoding.UTF8.GetByteCount(key) > LedgerLimits.KeyBytes)
        {
            throw new ArgumentException($"A key has at most {LedgerLimits.KeyBytes} bytes.", nameof(key));
        }
    }

    public static void Text(string? text)
    {
        if (text is not null && Encoding.UTF8.GetByteCount(text) > LedgerLimits.TextBytes)
        {
            throw new ArgumentException($"A text has at most {LedgerLimits.TextBytes} bytes.", nameof(text));
        }
    }

    public static void Columns(int present)
    {
        if (present >= LedgerLimits.Columns)
        {
            throw new LedgerException($"The ledger has {present} columns, as many as it may have.");
        }
    }

    /// <summary>Leaves room in the record for the longest change.</summary>
    public static void Staged(int bytes)
    {
        if (bytes > LedgerLimits.RecordBytes - (2 * LedgerLimits.TextBytes))
        {
            throw new LedgerException($"{bytes} bytes are staged, as many as one commit may hold: commit more often.");
        }
    }

    public static void Origin(Origin origin)
    {
        if (origin is not (> Leeway.Ledger.Origin.None and <= Leeway.Ledger.Origin.Generated))
        {
            throw new ArgumentOutOfRangeException(nameof(origin), origin, "Counts that are added come from somewhere.");
        }
    }

    public static long Edge(TickGrid grid, DateTimeOffset instant) =>
        grid.IsEdge(instant)
            ? grid.TickOf(instant)
            : throw new ArgumentException(
                $"{instant:O} is not an edge between ticks of {grid.Length}.",
                nameof(instant)
            );

    public static int Ticks(TickGrid grid, Interval span)
    {
        var ticks = Edge(grid, span.Until) - Edge(grid, span.From);
        return ticks is > 0 and <= LedgerLimits.SpanTicks
            ? (int)ticks
            : throw new ArgumentException(
                $"{span} has {ticks} ticks; an addition spans from one to {LedgerLimits.SpanTicks}.",
                nameof(span)
            );
    }
}
