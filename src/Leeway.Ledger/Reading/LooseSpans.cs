using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Reading;

/// <summary>The blocks for which some column has rows in memory, in order of time, and how many pages there are.</summary>
sealed class LooseSpans
{
    readonly SortedDictionary<long, (BlockSpan Span, int Pages)> _spans = [];

    public IEnumerable<(BlockSpan Span, int Pages)> All => _spans.Values;

    public void Note(BlockSpan span) => _spans[span.Start] = (span, _spans.GetValueOrDefault(span.Start).Pages + 1);

    public void Drop(BlockSpan span) => _spans.Remove(span.Start);
}
