using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

/// <summary>A ledger that is too simple to be wrong: a dictionary of every tick of every column.</summary>
sealed class NaiveLedger
{
    public static readonly TickGrid Grid = new(1.Seconds);

    readonly Dictionary<(string Key, long Tick), (EventCounts Counts, double Covered, Origin Origin)> _ticks = [];

    public List<string> Keys { get; private init; } = [];

    public Dictionary<string, DateTimeOffset> Watermarks { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<(string Target, string Series), SeriesCursor> Cursors { get; private init; } = [];

    public Dictionary<string, string> Targets { get; private init; } = new(StringComparer.Ordinal);

    public Dictionary<string, string> Entries { get; private init; } = new(StringComparer.Ordinal);

    public NaiveLedger Copy()
    {
        var copy = new NaiveLedger
        {
            Keys = [.. Keys],
            Watermarks = new(Watermarks, StringComparer.Ordinal),
            Cursors = new(Cursors),
            Targets = new(Targets, StringComparer.Ordinal),
            Entries = new(Entries, StringComparer.Ordinal),
        };
        foreach (var (place, tick) in _ticks)
        {
            copy._ticks.Add(place, tick);
        }
        return copy;
    }

    public void Column(string key)
    {
        if (!Keys.Contains(key))
        {
            Keys.Add(key);
        }
    }

    public void Add(string key, Interval span, EventCounts counts, TimeSpan covered, Origin origin)
    {
        if (counts.IsNone && covered == TimeSpan.Zero)
        {
            return;
        }
        var share = Grid.Length / span.Length;
        for (var tick = Grid.TickOf(span.From); tick < Grid.TickOf(span.Until); tick++)
        {
            var (before, coveredBefore, _) = _ticks.GetValueOrDefault((key, tick));
            _ticks[(key, tick)] = (before + (counts * share), coveredBefore + (covered.TotalSeconds * share), origin);
        }
    }

    public void Close(string key, DateTimeOffset edge)
    {
        if (!Watermarks.TryGetValue(key, out var mark) || mark < edge)
        {
            Watermarks[key] = edge;
        }
    }

    public void SetTarget(string target, string? text)
    {
        if (text is not null)
        {
            Targets[target] = text;
            return;
        }
        Targets.Remove(target);
        foreach (var series in Cursors.Keys.Where(series => series.Target == target).ToArray())
        {
            Cursors.Remove(series);
        }
    }

    public void SetEntry(string key, string? text)
    {
        if (text is null)
        {
            Entries.Remove(key);
            return;
        }
        Entries[key] = text;
    }

    public DateTimeOffset? Beginning(string key)
    {
        var ticks = _ticks.Keys.Where(place => place.Key == key).Select(place => place.Tick).ToArray();
        return ticks.Length == 0 ? null : Grid.StartOf(ticks.Min());
    }

    public (double Total, double Bad, double Covered, Origins Origins) Read(string key, Interval window)
    {
        var sum = (Total: 0.0, Bad: 0.0, Covered: 0.0, Origins: Origins.None);
        for (var tick = Grid.TickOf(window.From); tick < Grid.TickOf(window.Until); tick++)
        {
            if (_ticks.TryGetValue((key, tick), out var row))
            {
                sum = (
                    sum.Total + row.Counts.Total,
                    sum.Bad + row.Counts.Bad,
                    sum.Covered + row.Covered,
                    sum.Origins | Origins.Of(row.Origin)
                );
            }
        }
        var snapped = new Interval(Grid.EdgeAtOrBefore(window.From), Grid.EdgeAtOrBefore(window.Until));
        return sum with { Covered = Math.Min(sum.Covered, snapped.Length.TotalSeconds) };
    }
}
