using Leeway.Engine.Collecting;

namespace Leeway.Engine.Tests.Collecting;

public sealed class ScrapeBufferTests
{
    [Fact]
    public async Task A_body_that_breaks_off_after_the_buffer_grew_gives_each_array_back_once()
    {
        var pool = new CountingPool();
        using (var buffer = new ScrapeBuffer(pool, new ScrapeMemory()))
        {
            await Assert.ThrowsAsync<IOException>(() => ReadAll(buffer, new BreakingBody(200_000)));
            Assert.Equal(200_000, buffer.Length);
            Assert.False(buffer.Written.ContainsAnyExcept((byte)'x'));
        }
        Assert.Equal(5, pool.Lent.Count);
        Assert.Equal(pool.Lent, pool.GivenBack);
    }

    [Fact]
    public async Task A_buffer_never_grows_beyond_what_will_be_read()
    {
        var pool = new CountingPool();
        using var buffer = new ScrapeBuffer(pool, new ScrapeMemory());
        await ReadAll(buffer, new MemoryStream(new byte[100_000]), most: 50_001);
        Assert.Equal(50_001, buffer.Length);
        Assert.Equal([16_384, 32_768, 50_001], pool.Lent.Select(array => array.Length));
    }

    [Fact]
    public async Task Pages_share_their_room_and_one_that_is_alone_may_have_any()
    {
        var memory = new ScrapeMemory(100_000);
        var first = new ScrapeBuffer(new CountingPool(), memory);
        await ReadAll(first, new MemoryStream(new byte[200_000]));
        Assert.Equal(200_000, first.Length);
        using (var second = new ScrapeBuffer(new CountingPool(), memory))
        {
            Assert.False(second.TryMakeRoom(1));
            first.Dispose();
            Assert.True(second.TryMakeRoom(1));
        }
        using var third = new ScrapeBuffer(new CountingPool(), memory);
        await ReadAll(third, new MemoryStream(new byte[200_000]));
        Assert.Equal(200_000, third.Length);
    }

    static async Task ReadAll(ScrapeBuffer buffer, Stream body, long most = long.MaxValue)
    {
        do
        {
            if (buffer.Length >= most)
            {
                return;
            }
            Assert.True(buffer.TryMakeRoom(most));
        } while (await buffer.Fill(body, TestContext.Current.CancellationToken) > 0);
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
