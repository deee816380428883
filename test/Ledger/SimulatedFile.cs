using Leeway.Ledger.Disk;

namespace Leeway.Ledger.Tests;

/// <summary>A file of a <see cref="SimulatedDisk"/>: its bytes, and those of them that are flushed.</summary>
sealed class SimulatedFile(SimulatedDisk disk, byte[] bytes) : IDiskFile
{
    byte[] _flushed = bytes;

    public byte[] Bytes { get; set; } = bytes;

    public long Length => Bytes.Length;

    public void ReadAt(long offset, Span<byte> buffer)
    {
        if (offset + buffer.Length > Bytes.Length)
        {
            throw new EndOfStreamException();
        }
        disk.BytesRead += buffer.Length;
        Bytes.AsSpan((int)offset, buffer.Length).CopyTo(buffer);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        byte[] whole = [.. Bytes, .. bytes];
        byte[] half = [.. Bytes, .. bytes[..(bytes.Length / 2)]];
        disk.Operate(
            () =>
            {
                Bytes = disk.IsFull ? half : whole;
                if (disk.IsFull)
                {
                    throw new IOException("No space left on device");
                }
            },
            () => Bytes = half
        );
    }

    public void Truncate(long length) => disk.Operate(() => Bytes = Bytes[..(int)length]);

    public void Flush() =>
        disk.Operate(() =>
        {
            if (disk.CannotFlush)
            {
                throw new IOException("Input/output error");
            }
            _flushed = Bytes;
        });

    public SimulatedFile Surviving(SimulatedDisk next, Survival survival)
    {
        var common = Bytes.AsSpan().CommonPrefixLength(_flushed);
        return new SimulatedFile(
            next,
            survival switch
            {
                Survival.Nothing => _flushed,
                Survival.Half when common == _flushed.Length => Bytes[..((common + Bytes.Length) / 2)],
                Survival.Half => _flushed,
                _ => Bytes,
            }
        );
    }

    public void Dispose() { }
}
