using System.IO.Hashing;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>The first 64 bytes of a block; its slots follow, one a column, and then their pages.</summary>
/// <remarks>It contains all commits up to <paramref name="AppliedThrough"/>: what they say of its ticks is skipped in the log.</remarks>
readonly record struct BlockHeader(TimeSpan Tick, BlockSpan Span, long Generation, long AppliedThrough, int Slots)
{
    public const int Bytes = 64;

    const uint Version = 1;

    static ReadOnlySpan<byte> Magic => "LEEWAYBK"u8;

    /// <summary>Header and slots; their checksum ends the header.</summary>
    public void Write(ByteWriter bytes, ReadOnlySpan<byte> slots)
    {
        var header = new ByteWriter();
        header.Bytes(Magic);
        header.UInt32(Version);
        header.UInt32((uint)Slots);
        header.UInt32((uint)(Tick.Ticks / TimeSpan.TicksPerMillisecond));
        header.UInt32((uint)Span.Ticks);
        header.UInt32((uint)Span.Step);
        header.UInt32(0);
        header.Int64(Span.Start);
        header.Int64(Generation);
        header.Int64(AppliedThrough);
        bytes.Bytes(header.Written);
        bytes.UInt64(Checksum(header.Written, slots));
        bytes.Bytes(slots);
    }

    /// <summary>False if these are not a block's first bytes. The checksum is not looked at before the slots are read.</summary>
    public static bool TryRead(ReadOnlySpan<byte> start, out BlockHeader header)
    {
        header = default;
        if (start.Length < Bytes || !start.StartsWith(Magic))
        {
            return false;
        }
        var bytes = new ByteReader(start[Magic.Length..Bytes]);
        var version = bytes.UInt32();
        var slots = bytes.UInt32();
        var tick = TimeSpan.FromMilliseconds(bytes.UInt32());
        var ticks = bytes.UInt32();
        var step = bytes.UInt32();
        _ = bytes.UInt32();
        if (
            version != Version
            || slots > LedgerLimits.Columns
            || ticks is 0 or > LedgerLimits.BlockTicks
            || step is 0
            || step > ticks
        )
        {
            return false;
        }
        var span = new BlockSpan(bytes.Int64(), (int)ticks, (int)step);
        header = new BlockHeader(tick, span, bytes.Int64(), bytes.Int64(), (int)slots);
        return true;
    }

    public static bool IsIntact(ReadOnlySpan<byte> header, ReadOnlySpan<byte> slots)
    {
        var bytes = new ByteReader(header[(Bytes - sizeof(ulong))..Bytes]);
        return bytes.UInt64() == Checksum(header[..(Bytes - sizeof(ulong))], slots);
    }

    static ulong Checksum(ReadOnlySpan<byte> header, ReadOnlySpan<byte> slots)
    {
        var hash = new XxHash3();
        hash.Append(header);
        hash.Append(slots);
        return hash.GetCurrentHashAsUInt64();
    }
}
