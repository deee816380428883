namespace Leeway.Ledger.Disk;

/// <summary>A folder of this machine.</summary>
public sealed class RealDisk : IDisk
{
    const string LockName = "ledger.lock";

    readonly string _folder;

    /// <param name="folder">Created if it does not exist.</param>
    /// <exception cref="LedgerException">It cannot be created.</exception>
    public RealDisk(string folder)
    {
        _folder = Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(_folder);
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            throw new LedgerException(
                $"The folder '{_folder}' cannot be made: {failure.Message} Choose another for the ledger, or correct its permissions.",
                failure
            );
        }
    }

    /// <summary>A folder that is there already, to look at what it holds.</summary>
    /// <exception cref="LedgerException">There is no such folder.</exception>
    public static RealDisk OfExisting(string folder) =>
        Directory.Exists(folder)
            ? new RealDisk(folder)
            : throw new LedgerException(
                $"There is no folder '{folder}'; name the one that 'leeway serve' keeps its ledger in."
            );

    /// <summary>True if a process has the ledger of the folder open. Nothing is written to find out.</summary>
    public bool IsClaimed
    {
        get
        {
            try
            {
                using var _ = new FileStream(PathOf(LockName), FileMode.Open, FileAccess.Read, FileShare.None);
                return false;
            }
            catch (FileNotFoundException)
            {
                return false;
            }
            catch (Exception failure) when (DiskTrouble.Is(failure))
            {
                return true;
            }
        }
    }

    public IDisposable Claim()
    {
        try
        {
            return new FileStream(PathOf(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new LedgerException(
                $"The ledger in '{_folder}' is open already: another process holds {LockName}. Stop it, or choose another folder. ({failure.Message})",
                failure
            );
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new LedgerException(
                $"The folder '{_folder}' cannot be written: {failure.Message} Choose another for the ledger, or correct its permissions.",
                failure
            );
        }
    }

    public IReadOnlyList<string> Names() =>
        [.. Directory.EnumerateFiles(_folder).Select(path => Path.GetFileName(path)).Where(name => name != LockName)];

    public IDiskFile Create(string name) =>
        new RealFile(File.OpenHandle(PathOf(name), FileMode.Create, FileAccess.ReadWrite, FileShare.Read));

    public IDiskFile Open(string name) =>
        new RealFile(File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.Read));

    // Others may write and delete meanwhile: on Windows a reader would else keep a log from being renamed.
    public IDiskFile OpenToRead(string name) =>
        new RealFile(
            File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        );

    public void Rename(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    public void Delete(string name) => File.Delete(PathOf(name));

    public void FlushNames() => FolderFlush.Flush(_folder);

    string PathOf(string name) => Path.Combine(_folder, name);
}
