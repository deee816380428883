using System.Buffers;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

public sealed class ScrapeBufferTests
{
    [Fact]
    public async Task A_body_that_breaks_off_after_the_buffer_grew_gives_each_array_back_once()
    {
        var pool = new CountingPool();
        using (var buffer = new ScrapeBuffer(pool))
        {
            await Assert.ThrowsAsync<IOException>(() => ReadAll(buffer, new BreakingBody(200_000)));
            Assert.Equal(200_000, buffer.Length);
            Assert.False(buffer.Written.ContainsAnyExcept((byte)'x'));
        }
        Assert.Equal(3, pool.Lent.Count);
        Assert.Equal(pool.Lent, pool.GivenBack);
    }

    static async Task ReadAll(ScrapeBuffer buffer, Stream body)
    {
        while (await buffer.Fill(body, TestContext.Current.CancellationToken) > 0) { }
    }

    sealed class CountingPool : ArrayPool<byte>
    {
        public List<byte[]> Lent { get; } = [];
        public List<byte[]> GivenBack { get; } = [];

        public override byte[] Rent(int minimumLength)
        {
            Lent.Add(new byte[minimumLength]);
            return Lent[^1];
        }

        public override void Return(byte[] array, bool clearArray = false) => GivenBack.Add(array);
    }

    sealed class BreakingBody(int bytes) : MemoryStream([.. Enumerable.Repeat((byte)'x', bytes)])
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer,
            CancellationToken cancellationToken = default
        )
        {
            var read = await base.ReadAsync(buffer, cancellationToken);
            return read > 0 ? read : throw new IOException("The connection was reset.");
        }
    }
}
