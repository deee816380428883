using Leeway.Core.Time;

namespace Leeway.Demo.Tests.Shop;

/// <summary>Every kind of fault, by hand: broken, seen, mended.</summary>
public sealed class BreakingTests
{
    [Fact]
    public async Task Errors_are_answers_with_status_500_until_mended()
    {
        await using var shop = await ShopUnderTest.Start();
        var port = shop.Port("checkout");
        var (status, text) = await shop.Control("checkout/break?kind=errors&share=1");
        Assert.Equal(
            (200, true),
            (status, text.Contains("checkout: 100% of its requests fail", StringComparison.Ordinal))
        );
        Assert.Equal(500, (await shop.Visit(port, "/checkout")).Status);
        // One search in a thousand fails by nature: not two in a row.
        var search = shop.Port("search");
        Assert.Contains(
            200,
            (int[])[(await shop.Visit(search, "/search")).Status, (await shop.Visit(search, "/search")).Status]
        );

        await shop.Control("checkout/mend");
        Assert.Equal(200, (await shop.Visit(port, "/checkout")).Status);
        Assert.Equal(new Dictionary<int, int> { [500] = 1, [200] = 1 }, await shop.Counts(port));
        Assert.Equal(["open", "broken checkout errors 1", "mended checkout"], Lines(shop));
    }

    [Fact]
    public async Task Latency_is_an_answer_that_comes_half_a_second_late_until_mended()
    {
        await using var shop = await ShopUnderTest.Start();
        var port = shop.Port("search");
        await shop.Control("search/break?kind=latency&share=1");
        var (status, took) = await shop.Visit(port, "/search");
        Assert.Equal((200, true), (status, took >= 0.5 * 1.Seconds));

        await shop.Control("search/mend");
        Assert.True((await shop.Visit(port, "/search")).Took < took);
    }

    [Fact]
    public async Task A_request_that_hangs_is_counted_as_499_when_its_customer_gives_up()
    {
        await using var shop = await ShopUnderTest.Start();
        var port = shop.Port("search");
        await shop.Control("search/break?kind=hang&share=1");
        await shop.VisitImpatiently(port, "/search", 300.Milliseconds);
        await Server.Tests.EndToEnd.Poll.Until(
            _ => shop.Counts(port),
            counts => counts.ContainsKey(499),
            () => "the request that was given up"
        );

        await shop.Control("search/mend");
        Assert.Equal(200, (await shop.Visit(port, "/search")).Status);
    }

    [Fact]
    public async Task A_crash_takes_its_share_of_the_instances_until_mended()
    {
        await using var shop = await ShopUnderTest.Start();
        await shop.Control("storefront/break?kind=crash&share=0.5");
        await Assert.ThrowsAsync<HttpRequestException>(() => shop.Visit(shop.Port("storefront"), "/"));
        Assert.Equal(200, (await shop.Visit(shop.Port("storefront", 1), "/")).Status);
        await shop.Control("storefront/break?kind=crash");
        await Assert.ThrowsAsync<HttpRequestException>(() => shop.Visit(shop.Port("storefront", 1), "/"));

        await shop.Control("storefront/mend");
        Assert.Equal(200, (await shop.Visit(shop.Port("storefront"), "/")).Status);
        Assert.Equal(200, (await shop.Visit(shop.Port("storefront", 1), "/")).Status);
    }

    [Fact]
    public async Task What_cannot_be_done_is_answered_with_what_could()
    {
        await using var shop = await ShopUnderTest.Start();
        var (status, text) = await shop.Control("chekout/break?kind=errors");
        Assert.Equal((404, "There is no service 'chekout'; there are storefront, checkout, search.\n"), (status, text));
        (status, text) = await shop.Control("checkout/break?kind=fire");
        Assert.Equal(400, status);
        Assert.Contains("errors, latency, hang, crash", text, StringComparison.Ordinal);
        Assert.Equal(200, (await shop.Control("checkout/mend")).Status);
        Assert.Equal(["open"], Lines(shop));
    }

    static string[] Lines(ShopUnderTest shop) => shop.News.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
