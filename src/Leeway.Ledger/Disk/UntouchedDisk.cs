namespace Leeway.Ledger.Disk;

/// <summary>A folder that is looked at and stays as it is: what a ledger would tidy when it opens is left, and nothing is written.</summary>
/// <remarks>Nobody is kept out, and nobody who has the folder open is disturbed.</remarks>
sealed class UntouchedDisk(IDisk disk) : IDisk
{
    public IDisposable Claim() => new Nothing();

    public IReadOnlyList<string> Names() => disk.Names();

    public IDiskFile Create(string name) => throw Refusal();

    public IDiskFile Open(string name) => new UntouchedFile(disk.OpenToRead(name));

    public IDiskFile OpenToRead(string name) => disk.OpenToRead(name);

    public void Rename(string from, string to) { }

    public void Delete(string name) { }

    public void FlushNames() { }

    static IOException Refusal() => new("The ledger is only being looked at; nothing is written.");

    sealed class Nothing : IDisposable
    {
        public void Dispose() { }
    }

    sealed class UntouchedFile(IDiskFile file) : IDiskFile
    {
        public long Length => file.Length;

        public void ReadAt(long offset, Span<byte> buffer) => file.ReadAt(offset, buffer);

        public void Append(ReadOnlySpan<byte> bytes) => throw Refusal();

        public void Truncate(long length) => throw Refusal();

        public void Flush() { }

        public void Dispose() => file.Dispose();
    }
}
