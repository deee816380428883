namespace Leeway.Ledger.Disk;

/// <summary>An open file that is read anywhere and written at its end.</summary>
public interface IDiskFile : IDisposable
{
    long Length { get; }

    /// <summary>Fills the whole buffer.</summary>
    /// <exception cref="EndOfStreamException">The file ends before the buffer is full.</exception>
    void ReadAt(long offset, Span<byte> buffer);

    void Append(ReadOnlySpan<byte> bytes);

    void Truncate(long length);

    /// <summary>Returns when all that was written is on the medium.</summary>
    void Flush();
}
