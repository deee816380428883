using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>Gathers the counts of a past time row by row, so that each row is added once, whatever number of targets it has.</summary>
/// <param name="step">The length of a row: a tick, or as far apart as rows of that age are kept.</param>
sealed class FilledRows(Interval range, TimeSpan step)
{
    readonly Dictionary<ColumnId, (EventCounts Counts, double Covered)[]> _columns = [];
    readonly int _length = (int)Math.Ceiling(range.Length / step);

    /// <summary>The columns that got anything.</summary>
    public IReadOnlyCollection<ColumnId> Columns => _columns.Keys;

    public void Add(ColumnId column, Interval span, EventCounts counts, TimeSpan covered)
    {
        if (!_columns.TryGetValue(column, out var rows))
        {
            _columns[column] = rows = new (EventCounts, double)[_length];
        }
        var (from, until) = (Place(span.From), Place(span.Until));
        for (var row = (int)from; row < until; row++)
        {
            var share = (Math.Min(until, row + 1) - Math.Max(from, row)) / (until - from);
            rows[row].Counts += counts * share;
            rows[row].Covered += covered.TotalSeconds * share;
        }
    }

    public void AddTo(Ledger.Ledger ledger, Origin origin)
    {
        foreach (var (column, rows) in _columns)
        {
            for (var row = 0; row < rows.Length; row++)
            {
                var from = range.From + (row * step);
                var until = from + step;
                ledger.Add(
                    column,
                    new Interval(from, until < range.Until ? until : range.Until),
                    rows[row].Counts,
                    TimeSpan.FromSeconds(rows[row].Covered),
                    origin
                );
            }
        }
    }

    double Place(DateTimeOffset instant) => (instant - range.From) / step;
}
