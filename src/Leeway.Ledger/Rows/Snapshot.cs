namespace Leeway.Ledger.Rows;

/// <summary>All that the ledger knows beside its blocks, as changes from nothing: in several records if it must.</summary>
sealed class Snapshot
{
    // A quarter of the longest record, so that one more change, a page of the longest block, still fits.
    const int PartBytes = LedgerLimits.RecordBytes / 4;

    readonly List<ChangeWriter> _parts = [new ChangeWriter()];

    public IReadOnlyList<ChangeWriter> Parts => _parts;

    /// <summary>Where the next change goes.</summary>
    public ChangeWriter Part
    {
        get
        {
            if (_parts[^1].Length > PartBytes)
            {
                _parts.Add(new ChangeWriter());
            }
            return _parts[^1];
        }
    }
}
