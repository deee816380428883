using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Auditing;

/// <summary>The bytes of a file that is checked.</summary>
static class Contents
{
    /// <exception cref="LedgerException">It is longer than any file that Leeway writes.</exception>
    public static byte[] Of(IDisk disk, string name)
    {
        using var file = disk.OpenToRead(name);
        if (file.Length > Array.MaxLength)
        {
            throw new LedgerException($"{name} has {file.Length} bytes, more than this version can read.");
        }
        var bytes = new byte[file.Length];
        file.ReadAt(0, bytes);
        return bytes;
    }

    /// <summary>What reading throws for bytes that have their checksum and that Leeway did not write.</summary>
    public static bool IsForeign(Exception failure) =>
        failure is LedgerException or ArithmeticException or ArgumentException or IndexOutOfRangeException;
}
