using Leeway.Core.Series;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Reading;

/// <summary>All counter series that are followed, by target, and how far each was counted.</summary>
sealed class SeriesRegister
{
    readonly Dictionary<string, Dictionary<string, SeriesId>> _byTarget = new(StringComparer.Ordinal);
    readonly CursorTable _cursors = new();

    /// <summary>The number that the next series gets. Those of forgotten series are not used again.</summary>
    public SeriesId Next { get; private set; }

    public bool TryFind(string target, string series, out SeriesId id)
    {
        id = default;
        return _byTarget.TryGetValue(target, out var ids) && ids.TryGetValue(series, out id);
    }

    public void Add(SeriesId id, string target, string series)
    {
        if (!_byTarget.TryGetValue(target, out var ids))
        {
            _byTarget.Add(target, ids = new Dictionary<string, SeriesId>(StringComparer.Ordinal));
        }
        ids[series] = id;
        _cursors.Add(id);
        NumberFrom(new SeriesId(id.Number + 1));
    }

    public void NumberFrom(SeriesId next)
    {
        if (next.Number > Next.Number)
        {
            Next = next;
        }
    }

    /// <summary>False if the series was forgotten with its target: a reading of it that comes late changes nothing.</summary>
    public bool Set(SeriesId id, SeriesCursor cursor) => _cursors.Set(id, cursor);

    /// <summary>Moves a cursor on: it was seen again, and what it counts has grown.</summary>
    public void Move(SeriesId id, long seenMs, long increase)
    {
        if (_cursors.TryGet(id, out var cursor))
        {
            _cursors.Set(id, cursor with { Last = cursor.Last + increase, SeenMs = seenMs });
        }
    }

    public bool TryGet(SeriesId id, out SeriesCursor cursor) => _cursors.TryGet(id, out cursor);

    public List<(string Series, SeriesId Id, SeriesCursor Cursor)> Of(string target)
    {
        var list = new List<(string, SeriesId, SeriesCursor)>();
        foreach (var (series, id) in _byTarget.GetValueOrDefault(target) ?? [])
        {
            if (_cursors.TryGet(id, out var cursor))
            {
                list.Add((series, id, cursor));
            }
        }
        return list;
    }

    /// <summary>False if there is no such series.</summary>
    public bool Forget(string target, string series) =>
        _byTarget.TryGetValue(target, out var ids) && ids.Remove(series, out var id) && _cursors.Remove(id);

    public void Forget(string target)
    {
        if (_byTarget.Remove(target, out var ids))
        {
            foreach (var id in ids.Values)
            {
                _cursors.Remove(id);
            }
        }
    }

    public void Write(Snapshot snapshot)
    {
        foreach (var (target, ids) in _byTarget)
        {
            foreach (var (series, id) in ids)
            {
                snapshot.Part.SeriesAdded(id, target, series);
                if (_cursors.TryGet(id, out var cursor))
                {
                    snapshot.Part.CursorSet(id, cursor);
                }
            }
        }
        snapshot.Part.SeriesNumbered(Next);
    }
}
