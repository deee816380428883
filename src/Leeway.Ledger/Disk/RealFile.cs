using Microsoft.Win32.SafeHandles;

namespace Leeway.Ledger.Disk;

sealed class RealFile(SafeFileHandle handle) : IDiskFile
{
    public long Length => RandomAccess.GetLength(handle);

    public void ReadAt(long offset, Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var read = RandomAccess.Read(handle, buffer, offset);
            if (read == 0)
            {
                throw new EndOfStreamException($"The file ends at {offset}, {buffer.Length} bytes too early.");
            }
            buffer = buffer[read..];
            offset += read;
        }
    }

    public void Append(ReadOnlySpan<byte> bytes) => RandomAccess.Write(handle, bytes, Length);

    public void Truncate(long length) => RandomAccess.SetLength(handle, length);

    public void Flush() => RandomAccess.FlushToDisk(handle);

    public void Dispose() => handle.Dispose();
}
