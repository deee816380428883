namespace Leeway.Ledger.Disk;

/// <summary>One folder of files, flat, named without separators: all that the ledger needs of a disk.</summary>
/// <remarks>
/// Nothing survives a crash for certain until it is flushed: bytes by <see cref="IDiskFile.Flush"/>, names that were
/// created, renamed or deleted by <see cref="FlushNames"/>. Whatever goes wrong is an <see cref="IOException"/>.
/// </remarks>
public interface IDisk
{
    /// <summary>Keeps every other process, and every other ledger of this one, out of the folder until disposed.</summary>
    /// <exception cref="LedgerException">Somebody else holds it.</exception>
    IDisposable Claim();

    IReadOnlyList<string> Names();

    /// <summary>Creates a file, empty; replaces one of this name.</summary>
    IDiskFile Create(string name);

    /// <summary>Opens a file that exists, to append and to read.</summary>
    IDiskFile Open(string name);

    IDiskFile OpenToRead(string name);

    /// <summary>Replaces a file that has the new name already.</summary>
    void Rename(string from, string to);

    void Delete(string name);

    void FlushNames();
}
