using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>The groups of one SLI's events by some labels: a column each, which is made by its first event.</summary>
/// <remarks>
/// A group is known as far as the whole is. Before its first event it had none, so it is covered from when all of its
/// events would have been seen: since the grouping began, or since a group was last refused.
/// </remarks>
sealed class ColumnGroups(CollectedColumn whole, GroupRule rule, GroupEntries entries, Ledger.Ledger ledger)
{
    readonly Dictionary<Group, CollectedColumn> _columns = [];
    DateTimeOffset? _lookAt;

    public CollectedColumn Whole { get; } = whole;

    /// <summary>The labels stay; the limit is that of the documents in force. Groups beyond a lower one stay until they retire.</summary>
    public GroupRule Rule { get; set; } = rule;

    /// <summary>The longest window of the SLOs that ask for these groups: without events for longer, a group retires.</summary>
    public TimeSpan Window { get; set; }

    /// <summary>Those that had events within the window.</summary>
    public IReadOnlyDictionary<Group, CollectedColumn> Columns => _columns;

    /// <summary>Changes whenever the columns do.</summary>
    public int Version { get; private set; }

    /// <summary>How often events could not be told apart since the start, because there was no room for their group.</summary>
    public int Refused { get; private set; }

    /// <summary>When that was the case last, as an edge; null if never since the start.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>Brings back the groups of a former run, or begins at the edge.</summary>
    public ColumnGroups Begin(DateTimeOffset edge)
    {
        _ = entries.SinceOf(this) ?? entries.Begin(this, edge);
        foreach (var (group, since) in entries.GroupsOf(this))
        {
            Add(group, since);
        }
        return this;
    }

    /// <summary>The group's column, made if there is room for it; else null, and its events count in the whole alone.</summary>
    public CollectedColumn? Find(Group group, DateTimeOffset edge)
    {
        if (_columns.TryGetValue(group, out var known))
        {
            return known;
        }
        if (_columns.Count >= Rule.Max || group.Bytes > GroupRule.GroupBytesMax)
        {
            return Refuse(edge);
        }
        try
        {
            var since = entries.SinceOf(this) ?? edge;
            var made = Add(group, since);
            entries.Keep(this, group, since);
            return made;
        }
        catch (LedgerException)
        {
            return Refuse(edge); // the ledger takes no more columns
        }
    }

    /// <summary>Moves the watermarks of the groups to that of the whole, and lets go of those that had no events within the window.</summary>
    public void Close()
    {
        if (ledger.Watermark(Whole.Id) is not { } known)
        {
            return;
        }
        foreach (var column in _columns.Values)
        {
            ledger.Close(column.Id, known);
        }
        if (!(known < _lookAt))
        {
            Retire(known);
        }
    }

    // Their columns stay in the ledger.
    void Retire(DateTimeOffset known)
    {
        // A sixtieth of the window late at most, but every tick would read all columns for nothing.
        _lookAt = known + (Window / 60 < 1.Hours ? Window / 60 : 1.Hours);
        var until = Whole.KnownUntil > known ? Whole.KnownUntil.Value : known;
        foreach (var (group, column) in _columns.Where(pair => IsIdle(pair.Value, new(known - Window, until))).ToList())
        {
            column.IsRetired = true;
            _columns.Remove(group);
            entries.Forget(this, group);
            Version++;
        }
    }

    bool IsIdle(CollectedColumn column, Interval window)
    {
        try
        {
            return ledger.Read(column.Id, window).Counted.IsNone;
        }
        catch (IOException)
        {
            return false; // a block that cannot be read just now
        }
    }

    CollectedColumn Add(Group group, DateTimeOffset since)
    {
        var id = ledger.Column(group.ColumnKeyOf(Whole.Indicator));
        ledger.Lead(id, Whole.Id, since);
        var column = new CollectedColumn(id, Whole.Indicator, Whole);
        _columns.Add(group, column);
        Version++;
        return column;
    }

    CollectedColumn? Refuse(DateTimeOffset edge)
    {
        Whole.Note(AnomalyKind.GroupRefused);
        Refused++;
        if (RefusedAt != edge)
        {
            RefusedAt = edge;
            entries.Begin(this, edge);
        }
        return null;
    }
}
