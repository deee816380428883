using System.Buffers;
using Leeway.Ledger.Rows;
using ZstdSharp;

namespace Leeway.Ledger.Sealing;

/// <summary>Compresses pages: each by itself, so that reading one column costs one page.</summary>
static class PageCodec
{
    const int Level = 3;

    // A page of the longest block whose rows are all uneven doubles; what claims to be longer is damage.
    const int LongestBody = 512 * 1024 * 1024;

    [ThreadStatic]
    static Compressor? _compressor;

    [ThreadStatic]
    static Decompressor? _decompressor;

    /// <summary>Writes the page and returns the size of its body; what compressing does not shorten is written as it is.</summary>
    public static int Write(ByteWriter bytes, PageRows page)
    {
        var body = new ByteWriter();
        PageBody.Write(body, page);
        _compressor ??= new Compressor(Level);
        var room = ArrayPool<byte>.Shared.Rent(Compressor.GetCompressBound(body.Length));
        var size = _compressor.Wrap(body.Written, room);
        bytes.Bytes(size < body.Length ? room.AsSpan(0, size) : body.Written);
        ArrayPool<byte>.Shared.Return(room);
        return body.Length;
    }

    /// <exception cref="LedgerException">The bytes are no page of this span.</exception>
    public static PageRows Read(ReadOnlySpan<byte> data, int bodyBytes, BlockSpan span)
    {
        if (data.Length == bodyBytes)
        {
            var plain = new ByteReader(data);
            return PageBody.Read(ref plain, span);
        }
        if (bodyBytes is < 0 or > LongestBody)
        {
            throw new LedgerException($"A page of the ledger claims {bodyBytes} bytes.");
        }
        var room = ArrayPool<byte>.Shared.Rent(bodyBytes);
        try
        {
            _decompressor ??= new Decompressor();
            var size = _decompressor.Unwrap(data, room.AsSpan(0, bodyBytes));
            var body = new ByteReader(room.AsSpan(0, size));
            return PageBody.Read(ref body, span);
        }
        catch (ZstdException failure)
        {
            throw new LedgerException($"A page of the ledger cannot be unpacked: {failure.Message}", failure);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(room);
        }
    }
}
