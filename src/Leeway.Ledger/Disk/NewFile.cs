namespace Leeway.Ledger.Disk;

/// <summary>Brings a file into the folder so that after a crash it is there whole or not at all.</summary>
static class NewFile
{
    /// <summary>Writes and flushes the bytes under a name that nobody reads; what is left of a failure is swept away.</summary>
    public static string WriteUnfinished(IDisk disk, string name, ReadOnlySpan<byte> bytes)
    {
        var unfinished = name + FileNames.Unfinished;
        try
        {
            using var file = disk.Create(unfinished);
            file.Append(bytes);
            file.Flush();
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            Sweep(disk, unfinished);
            throw;
        }
        return unfinished;
    }

    /// <summary>Gives it its name, for good.</summary>
    public static void Finish(IDisk disk, string unfinished)
    {
        disk.Rename(unfinished, unfinished[..^FileNames.Unfinished.Length]);
        disk.FlushNames();
    }

    /// <summary>Deletes a file that is no longer needed; one that cannot be deleted now is swept when the ledger opens.</summary>
    public static void Sweep(IDisk disk, string name)
    {
        try
        {
            disk.Delete(name);
        }
        catch (Exception failure) when (DiskTrouble.Is(failure))
        {
            // The name has lost its meaning already: a higher number or generation is in force.
        }
    }
}
