using Leeway.Ledger.Rows;

namespace Leeway.Ledger.Sealing;

/// <summary>Where a block keeps one column's page: 56 bytes.</summary>
/// <param name="Column">The column's number.</param>
/// <param name="First">The first tick that was added to, from the block's start.</param>
/// <param name="BodyBytes">The size of the page when it is not compressed.</param>
/// <param name="DataBytes">The size of the page in the file; if it is <paramref name="BodyBytes"/>, it is not compressed.</param>
/// <param name="DataAt">Where the page lies in the file.</param>
/// <param name="Whole">The last row.</param>
/// <param name="Checksum">Of the page as it lies in the file.</param>
readonly record struct BlockSlot(
    int Column,
    int First,
    int BodyBytes,
    int DataBytes,
    long DataAt,
    Sums Whole,
    ulong Checksum
)
{
    public const int Bytes = 56;

    public void Write(ByteWriter bytes)
    {
        bytes.UInt32((uint)Column);
        bytes.UInt32((uint)First);
        bytes.UInt32((uint)BodyBytes);
        bytes.UInt32((uint)DataBytes);
        bytes.Int64(DataAt);
        bytes.Sums(Whole);
        bytes.UInt64(Checksum);
    }

    public static BlockSlot Read(ref ByteReader bytes) =>
        new(
            (int)bytes.UInt32(),
            (int)bytes.UInt32(),
            (int)bytes.UInt32(),
            (int)bytes.UInt32(),
            bytes.Int64(),
            bytes.Sums(),
            bytes.UInt64()
        );
}
