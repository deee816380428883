using System.IO.Hashing;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Log;

/// <summary>The first 32 bytes of a log: what never changes in the life of a ledger.</summary>
readonly record struct LogHeader(TimeSpan Tick, BlockGrid Blocks)
{
    public const int Bytes = 32;

    /// <summary>Of log and blocks together.</summary>
    public const uint Version = 1;

    static ReadOnlySpan<byte> Magic => "LEEWAYLG"u8;

    /// <summary>Adds the header of a log that begins with a snapshot of so many records.</summary>
    public void Write(ByteWriter bytes, int snapshotRecords)
    {
        var header = new ByteWriter();
        header.Bytes(Magic);
        header.UInt32(Version);
        header.UInt32((uint)(Tick.Ticks / TimeSpan.TicksPerMillisecond));
        header.UInt32((uint)Blocks.Ticks);
        header.UInt32((uint)snapshotRecords);
        header.UInt64(XxHash3.HashToUInt64(header.Written));
        bytes.Bytes(header.Written);
    }

    /// <summary>False if the bytes are damaged or are no log at all.</summary>
    /// <exception cref="LedgerException">A log of another version.</exception>
    public static bool TryRead(ReadOnlySpan<byte> log, out LogHeader header, out int snapshotRecords)
    {
        header = default;
        snapshotRecords = 0;
        if (log.Length < Bytes || !log.StartsWith(Magic))
        {
            return false;
        }
        var bytes = new ByteReader(log[Magic.Length..Bytes]);
        var version = bytes.UInt32();
        if (version != Version)
        {
            throw new LedgerException(
                $"The ledger was written in format version {version}; this Leeway reads version {Version}. Use the release that wrote it."
            );
        }
        var tick = TimeSpan.FromMilliseconds(bytes.UInt32());
        var blockTicks = bytes.UInt32();
        snapshotRecords = (int)Math.Min(bytes.UInt32(), int.MaxValue);
        if (bytes.UInt64() != XxHash3.HashToUInt64(log[..(Bytes - sizeof(ulong))]))
        {
            return false;
        }
        header = new LogHeader(tick, new BlockGrid((int)Math.Clamp(blockTicks, 1, LedgerLimits.BlockTicks)));
        return true;
    }
}
