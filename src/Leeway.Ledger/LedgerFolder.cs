using Leeway.Ledger.Auditing;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Log;

namespace Leeway.Ledger;

/// <summary>A ledger's folder as it lies there, looked at without its settings, also while another process has it open.</summary>
/// <remarks>Nothing of it is changed but by <see cref="OpenToAdd"/>.</remarks>
public static class LedgerFolder
{
    /// <summary>The tick that the folder's ledger was begun with.</summary>
    /// <exception cref="LedgerException">The folder holds no ledger, or no log of it is readable.</exception>
    public static TimeSpan TickOf(IDisk disk) => HeaderOf(disk).Tick;

    /// <summary>Opens what the last commits have left, to read; to commit to it fails as on a full disk.</summary>
    /// <remarks>
    /// What is damaged is left out, as when it is opened for good. If another process replaces a block meanwhile, reading
    /// throws an <see cref="IOException"/>: open it again.
    /// </remarks>
    /// <exception cref="LedgerException">The folder holds no ledger, or no log of it is readable.</exception>
    public static Ledger OpenToRead(IDisk disk) =>
        Unhurried(() => Ledger.Open(new UntouchedDisk(disk), new LedgerSettings { Tick = TickOf(disk) }));

    /// <summary>Opens it for good for somebody who does not know how long its counts are to be kept: none are thinned or dropped.</summary>
    /// <exception cref="LedgerException">The folder holds no ledger, or it cannot be opened.</exception>
    public static Ledger OpenToAdd(IDisk disk) =>
        Ledger.Open(disk, new LedgerSettings { Tick = TickOf(disk), Retention = Retention.Endless });

    /// <summary>Tells what the folder holds and what takes most room.</summary>
    /// <exception cref="LedgerException">The folder holds no ledger, or no log of it is readable.</exception>
    public static LedgerFacts Describe(IDisk disk)
    {
        return Unhurried(() =>
        {
            using var ledger = OpenToRead(disk);
            return new FolderFacts(disk, HeaderOf(disk), ledger).Take();
        });
    }

    /// <summary>Checks every byte: each record of the log, each block, each page and its rows.</summary>
    /// <exception cref="LedgerException">The folder holds no ledger.</exception>
    public static LedgerCheck Verify(IDisk disk)
    {
        ArgumentNullException.ThrowIfNull(disk);
        return disk.Names().Any(name => FileNames.IsLog(name, out _) || FileNames.IsBlock(name))
            ? Unhurried(() => FolderAudit.Check(disk))
            : throw Nothing();
    }

    // Another process may begin a new log and delete the one that was just found; that it does so five times in a row means
    // that something else is wrong.
    static T Unhurried<T>(Func<T> look)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return look();
            }
            catch (FileNotFoundException) when (attempt < 5)
            {
                // Looked at anew.
            }
        }
    }

    static LogHeader HeaderOf(IDisk disk)
    {
        ArgumentNullException.ThrowIfNull(disk);
        return LogSearch.Newest(disk)?.Header ?? throw Nothing();
    }

    static LedgerException Nothing() =>
        new("The folder holds no ledger; 'leeway serve' begins one in the folder that its '--data' names.");
}
