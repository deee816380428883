using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.History;
using Leeway.Ledger;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Slicing;

/// <summary>Cuts columns into slices: writes a derived column for every SLO that counts slices, once its source is known.</summary>
/// <remarks>
/// Until where it has cut is the derived column's own watermark, which is committed with its rows: a crash neither loses
/// nor doubles a slice. What is added is always the difference between what a slice ought to be and what is written of
/// it, so late counts correct a slice, and a slice that was cut already stays as it is.
/// </remarks>
sealed class Slicer(Ledger.Ledger ledger, ILogger<Slicer> logger)
{
    // A month of minutes at once, but a tick must not be late because a new SLO looks back on years: a slice took 4 µs.
    const int SlicesInTick = 50_000;

    // However many columns there are, each gains on its source: a slice is no shorter than a tick.
    const int SlicesInTickOfColumn = 10;

    // Sums of parts of a slice differ from 1 by some 1e-16 each.
    const double SameCounts = 1e-9;

    static readonly TimeSpan SameCovered = 1.Milliseconds;

    readonly Dictionary<string, SlicedColumn> _columns = new(StringComparer.Ordinal);

    /// <summary>Sources that got imported counts while nobody cut slices from them.</summary>
    readonly HashSet<ColumnId> _imported = [];

    /// <summary>By their keys in the ledger.</summary>
    public IReadOnlyDictionary<string, SlicedColumn> Columns => _columns;

    /// <summary>Cuts what the configuration wants cut; the sources are those that it has just been given to.</summary>
    public void Follow(Configuration configuration, IReadOnlyDictionary<string, CollectedColumn> sources)
    {
        var before = new Dictionary<string, SlicedColumn>(_columns, StringComparer.Ordinal);
        var entries = ledger.Entries;
        _columns.Clear();
        foreach (var objective in configuration.Objectives.Select(watched => watched.Objective))
        {
            if (objective.Slices is not { } rule)
            {
                continue;
            }
            var (key, source) = (objective.ColumnKey, sources[objective.Indicator.ColumnKey]);
            var imported = ImportedSince.Of(entries, source.Id);
            if (imported is not null)
            {
                _imported.Add(source.Id);
            }
            _columns[key] =
                before.TryGetValue(key, out var known) && known.Source == source
                    ? known
                    : new SlicedColumn(ledger.Column(key), rule, source)
                    {
                        ChangedFrom = known?.ChangedFrom ?? imported,
                    };
        }
    }

    /// <summary>Writes every slice that its source's watermark has passed, and corrects those that late counts fell into.</summary>
    public void CloseSlices()
    {
        foreach (var column in _columns.Values)
        {
            column.TakeChanges();
        }
        foreach (var column in _columns.Values)
        {
            column.Source.ForgetChanges();
            try
            {
                Correct(column);
                Continue(column, Math.Max(SlicesInTickOfColumn, SlicesInTick / _columns.Count));
            }
            catch (IOException trouble)
            {
                // A block that cannot be read just now: what is cut stays cut, the rest waits.
                logger.NotCut(column.Id.Number, trouble.Message);
            }
        }
        foreach (var source in _imported)
        {
            ImportedSince.Forget(ledger, source);
        }
        _imported.Clear();
    }

    void Correct(SlicedColumn column)
    {
        if (column.ChangedFrom is { } changed && ledger.Watermark(column.Id) is { } known)
        {
            for (var from = column.Rule.EdgeAtOrBefore(changed); from < known; from += column.Rule.Length)
            {
                Cut(column, new Interval(from, from + column.Rule.Length));
            }
        }
        column.ChangedFrom = null;
    }

    void Continue(SlicedColumn column, int slicesMax)
    {
        var length = column.Rule.Length;
        if (ledger.Watermark(column.Source.Id) is not { } known || Begin(column) is not { } from)
        {
            return;
        }
        var until = column.Rule.EdgeAtOrBefore(known);
        if (from < until && !IsWhole(column, from))
        {
            from = FirstWhole(column, from, until);
        }
        for (var count = 0; count < slicesMax && from < until; count++)
        {
            Cut(column, new Interval(from, from + length));
            from += length;
        }
        // A source may be known before its first counts; its slices never are further than it is.
        ledger.Close(column.Id, from < until ? from : until);
    }

    // A new column looks back as far as its source does.
    DateTimeOffset? Begin(SlicedColumn column) =>
        ledger.Watermark(column.Id)
        ?? (ledger.Beginning(column.Source.Id) is { } first ? column.Rule.EdgeAtOrBefore(first) : null);

    void Cut(SlicedColumn column, Interval slice)
    {
        var source = ledger.Read(column.Source.Id, slice);
        var written = ledger.Read(column.Id, slice);
        if (source.Window != slice || written.Window != slice)
        {
            return; // so old that rows are further apart than slices
        }
        var missing = column.Rule.Judge(source) - written.Counted;
        var covered = source.Covered - written.Covered;
        if (Math.Abs(missing.Total) < SameCounts && Math.Abs(missing.Bad) < SameCounts)
        {
            missing = EventCounts.None;
        }
        if (covered < SameCovered)
        {
            covered = TimeSpan.Zero;
        }
        if (!missing.IsNone || covered > TimeSpan.Zero)
        {
            ledger.Add(column.Id, slice, missing, covered, OriginOf(column.Source, slice));
        }
    }

    bool IsWhole(SlicedColumn column, DateTimeOffset from)
    {
        var slice = new Interval(from, from + column.Rule.Length);
        return ledger.Read(column.Source.Id, slice).Window == slice;
    }

    // Rows grow coarser with age, so from some slice on all are whole: found by halving, as years may lie before it.
    DateTimeOffset FirstWhole(SlicedColumn column, DateTimeOffset from, DateTimeOffset until)
    {
        var length = column.Rule.Length;
        var (torn, whole) = (0L, (until - from).Ticks / length.Ticks);
        while (whole - torn > 1)
        {
            var middle = (torn + whole) / 2;
            (torn, whole) = IsWhole(column, from + (middle * length)) ? (torn, middle) : (middle, whole);
        }
        return from + (whole * length);
    }

    // Slices are as good as the worst of what they were cut from: generated rather than scraped, if both are in one.
    Origin OriginOf(CollectedColumn source, Interval slice)
    {
        var origins = ledger.ReadSeries(source.Id, slice, slice.Length)[0].Origins;
        return Enum.GetValues<Origin>().Last(origin => origin == Origin.Scraped || origins.Contains(origin));
    }
}
