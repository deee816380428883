namespace Leeway.Ledger.Reading;

/// <summary>One column: its name, how far it is known, and its counts.</summary>
sealed class Column(ColumnId id, string key, ColumnPages pages)
{
    public ColumnId Id => id;

    public string Key => key;

    public ColumnPages Pages => pages;

    /// <summary>The first tick that is not closed; null if none was ever closed.</summary>
    public long? ClosedUntil { get; private set; }

    /// <summary>True if the column is known further than before.</summary>
    public bool Close(long tick)
    {
        if (tick <= ClosedUntil)
        {
            return false;
        }
        ClosedUntil = tick;
        return true;
    }
}
