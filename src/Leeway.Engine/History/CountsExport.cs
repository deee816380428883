using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents.Counts;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.History;

/// <summary>Reads a column of a folder's ledger as rows of counts, also while another process has it open.</summary>
/// <remarks>
/// A row may hold more bad events than events, where two counters were read a moment apart. What is too much or too little
/// then goes over to the next row, as it did in truth, so that each row is in order and their sums stay as counted.
/// </remarks>
public sealed class CountsExport : IDisposable
{
    // Whoever has the ledger open replaces a block now and then, not five times while a piece of it is read.
    const int Attempts = 5;

    readonly IDisk _disk;
    readonly string _columnKey;
    Ledger.Ledger _ledger;

    /// <exception cref="LedgerException">The folder holds no ledger, or it has no such column.</exception>
    public CountsExport(IDisk disk, string columnKey)
    {
        (_disk, _columnKey) = (disk, columnKey);
        _ledger = LedgerFolder.OpenToRead(disk);
        if (!_ledger.TryFindColumn(columnKey, out _))
        {
            _ledger.Dispose();
            throw new LedgerException($"The ledger has no column '{columnKey}'.");
        }
    }

    public TickGrid Grid => _ledger.Grid;

    ColumnId Column => _ledger.Column(_columnKey);

    /// <summary>Rows of one length, on whole multiples of it since 1970; of which nothing is covered are left out.</summary>
    /// <param name="from">Snaps down to a row's edge; null for the beginning of the column.</param>
    /// <param name="until">Snaps down to a row's edge, and to the last one that is known; null for that one.</param>
    /// <param name="step">One that <see cref="CountsStep"/> finds nothing wrong with.</param>
    public IEnumerable<CountsRow> Rows(DateTimeOffset? from, DateTimeOffset? until, TimeSpan step)
    {
        if (_ledger.Beginning(Column) is not { } first || _ledger.Watermark(Column) is not { } known)
        {
            yield break;
        }
        var end = Steps.EdgeAtOrBefore(until < known ? until.Value : known, step);
        var carried = EventCounts.None;
        for (
            var at = Steps.EdgeAtOrBefore(from > first ? from.Value : first, step);
            at < end;
            at += LedgerLimits.SeriesPoints * step
        )
        {
            var next = at + (LedgerLimits.SeriesPoints * step);
            foreach (var point in Read(new Interval(at, next < end ? next : end), step))
            {
                if (point.Covered > TimeSpan.Zero)
                {
                    var ordered = (point.Counted + carried).Ordered();
                    carried = point.Counted + carried - ordered;
                    yield return new CountsRow(Line: 0, point.Span, ordered, point.Covered);
                }
            }
        }
    }

    public void Dispose() => _ledger.Dispose();

    IReadOnlyList<SeriesPoint> Read(Interval range, TimeSpan step)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return _ledger.ReadSeries(Column, range, step);
            }
            catch (FileNotFoundException) when (attempt < Attempts)
            {
                _ledger.Dispose();
                _ledger = LedgerFolder.OpenToRead(_disk);
            }
        }
    }
}
