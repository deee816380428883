using System.Buffers.Binary;
using System.IO.Hashing;
using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Log;

/// <summary>Where a valid record lies in a log: 24 bytes of frame, then its changes.</summary>
readonly record struct LogRecord(long Sequence, int PayloadAt, int PayloadBytes)
{
    public const int FrameBytes = 24;

    public int End => PayloadAt + PayloadBytes;

    /// <summary>Begins every record, so that those behind a damaged one can be found again.</summary>
    public static ReadOnlySpan<byte> Marker => "LWRC"u8;

    public static void Write(ByteWriter bytes, long sequence, ReadOnlySpan<byte> payload)
    {
        bytes.Bytes(Marker);
        bytes.UInt32((uint)payload.Length);
        bytes.Int64(sequence);
        bytes.UInt64(Checksum(sequence, payload));
        bytes.Bytes(payload);
    }

    /// <summary>False if the bytes from <paramref name="offset"/> on are not a whole, undamaged record.</summary>
    public static bool TryRead(ReadOnlySpan<byte> log, int offset, out LogRecord record)
    {
        record = default;
        var rest = log[offset..];
        if (rest.Length < FrameBytes || !rest.StartsWith(Marker))
        {
            return false;
        }
        var payloadBytes = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
        if (payloadBytes > LedgerLimits.RecordBytes || payloadBytes > rest.Length - FrameBytes)
        {
            return false;
        }
        var sequence = BinaryPrimitives.ReadInt64LittleEndian(rest[8..]);
        var checksum = BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]);
        record = new LogRecord(sequence, offset + FrameBytes, (int)payloadBytes);
        return checksum == Checksum(sequence, rest.Slice(FrameBytes, (int)payloadBytes));
    }

    static ulong Checksum(long sequence, ReadOnlySpan<byte> payload) => XxHash3.HashToUInt64(payload, sequence);
}
