using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Demo;

/// <summary>The folder of a demo's ledger, which is there with the whole of its past or not at all.</summary>
/// <remarks>
/// Nothing can be taken out of a ledger again, so half a past could only be pieced together with another one. A new ledger
/// therefore gets its past beside its place and is moved there at the end; whatever interrupts that, it is begun anew.
/// </remarks>
sealed class DemoLedger(string folder)
{
    public string Folder => folder;

    /// <summary>Where it lies until it is whole.</summary>
    public string Unfinished => $"{folder}.unfinished";

    /// <summary>True if an earlier demo left a ledger; an empty folder is none.</summary>
    public bool IsThere => Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();

    /// <summary>Makes the ledger that is not there yet.</summary>
    /// <param name="fill">Adds and commits its past; if it throws, there is no ledger still.</param>
    /// <exception cref="LedgerException">Another demo is just making it, or it cannot be written.</exception>
    public void Begin(LedgerSettings settings, Action<Ledger.Ledger> fill)
    {
        DropUnfinished();
        using (var ledger = Ledger.Ledger.Open(new RealDisk(Unfinished), settings))
        {
            fill(ledger);
        }
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder); // it is empty, or this fails
        }
        Directory.Move(Unfinished, folder);
    }

    void DropUnfinished()
    {
        if (Directory.Exists(Unfinished))
        {
            new RealDisk(Unfinished).Claim().Dispose(); // refused if another demo has it open
            Directory.Delete(Unfinished, recursive: true);
        }
    }
}
