using Leeway.Ledger;

namespace Leeway.Demo.History;

/// <summary>The past of one SLI on its way into the ledger: its column, and those of its histogram if it has one.</summary>
sealed class ColumnPast(
    Ledger.Ledger ledger,
    ColumnId column,
    BucketsPast? buckets,
    IEnumerable<GeneratedCounts> counts
) : IDisposable
{
    readonly IEnumerator<GeneratedCounts> _counts = counts.GetEnumerator();

    /// <summary>Adds what lies before the instant; whatever comes after it waits.</summary>
    public void AddUntil(DateTimeOffset instant)
    {
        DateTimeOffset? known = null;
        while (known is null || known < instant)
        {
            if (!_counts.MoveNext())
            {
                break;
            }
            var (span, made) = _counts.Current;
            ledger.Add(column, span, made, span.Length, Origin.Generated);
            buckets?.Add(_counts.Current);
            known = span.Until;
        }
        if (known is { } edge)
        {
            ledger.Close(column, edge);
        }
    }

    public void Dispose() => _counts.Dispose();
}
