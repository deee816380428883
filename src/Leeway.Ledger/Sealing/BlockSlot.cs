using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>Where a block keeps one column's rows: 80 bytes.</summary>
/// <remarks>
/// A track (totals, bads, covereds, origins) takes space only if it must. Many columns have no bad event in two hours and
/// are covered throughout: their rows are a multiple of a step, and the step is all that is kept.
/// The <paramref name="Kept"/> tracks lie one after the other from <paramref name="DataAt"/> on, under the
/// <paramref name="Checksum"/>; of the others row <c>i</c> is <c>(i + 1)·<paramref name="Step"/></c>, and every origin byte
/// is <paramref name="EvenOrigin"/>. <paramref name="Whole"/> is the last row, <paramref name="FirstRow"/> the first tick
/// that was added to.
/// </remarks>
readonly record struct BlockSlot(
    int Column,
    int FirstRow,
    Tracks Kept,
    byte EvenOrigin,
    int DataBytes,
    long DataAt,
    Sums Step,
    Sums Whole,
    ulong Checksum
)
{
    public const int Bytes = 80;

    public void Write(ByteWriter bytes)
    {
        bytes.UInt32((uint)Column);
        bytes.UInt32((uint)FirstRow);
        bytes.Byte((byte)Kept);
        bytes.Byte(EvenOrigin);
        bytes.Byte(0);
        bytes.Byte(0);
        bytes.UInt32((uint)DataBytes);
        bytes.Int64(DataAt);
        bytes.Sums(Step);
        bytes.Sums(Whole);
        bytes.UInt64(Checksum);
    }

    public static BlockSlot Read(ref ByteReader bytes)
    {
        var column = (int)bytes.UInt32();
        var firstRow = (int)bytes.UInt32();
        var kept = (Tracks)bytes.Byte();
        var evenOrigin = bytes.Byte();
        _ = bytes.Bytes(2);
        var dataBytes = (int)bytes.UInt32();
        return new BlockSlot(
            column,
            firstRow,
            kept,
            evenOrigin,
            dataBytes,
            bytes.Int64(),
            bytes.Sums(),
            bytes.Sums(),
            bytes.UInt64()
        );
    }

    public bool Keeps(Tracks track) => (Kept & track) != Tracks.None;
}
