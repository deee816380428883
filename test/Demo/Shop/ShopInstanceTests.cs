using System.Globalization;
using Leeway.Core.Time;
using Leeway.Demo.Traffic;
using Leeway.Server.Tests.EndToEnd;
using Microsoft.Extensions.Time.Testing;

namespace Leeway.Demo.Tests.Shop;

/// <summary>Instances of one process count for themselves, as instances on machines of their own would.</summary>
public sealed class ShopInstanceTests
{
    [Fact]
    public async Task Each_instance_counts_the_requests_that_it_answered_and_no_scrapes()
    {
        await using var shop = await ShopUnderTest.Start();
        var (first, second) = (shop.Port("storefront"), shop.Port("storefront", 1));
        for (var request = 0; request < 7; request++)
        {
            await shop.Visit(first, "/");
        }
        await shop.Visit(second, "/");
        await shop.Visit(shop.Port("search"), "/search");
        Assert.Equal(7, (await shop.Counts(first)).Values.Sum());
        Assert.Equal(1, (await shop.Counts(second)).Values.Sum());
        Assert.Empty(await shop.Counts(shop.Port("checkout")));
        Assert.Equal(7, (await shop.Counts(first)).Values.Sum());
    }

    [Fact]
    public async Task The_page_shows_the_bounds_that_the_past_is_generated_with_and_that_of_the_latency_slo_among_them()
    {
        await using var shop = await ShopUnderTest.Start();
        await shop.Visit(shop.Port("search"), "/search");
        var bounds = (await shop.Metrics(shop.Port("search")))
            .Split('\n')
            .Where(line => line.StartsWith("http_server_request_duration_seconds_bucket", StringComparison.Ordinal))
            .Select(line => line.Split("le=\"")[1].Split('"')[0])
            .Where(bound => bound != "+Inf")
            .Select(bound => double.Parse(bound, CultureInfo.InvariantCulture));
        Assert.Equal(ServiceProfile.Bounds, bounds);
        Assert.Contains(0.25, ServiceProfile.Bounds);
    }

    [Fact]
    public async Task An_instance_that_is_replaced_comes_back_on_its_port_with_counters_at_zero_and_a_later_start()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        await using var shop = await ShopUnderTest.Start(clock);
        var ports = ServiceProfile.All.SelectMany(shop.Ports.Of).ToList();
        var before = await Task.WhenAll(ports.Select(shop.Metrics));
        clock.Advance(2.Minutes);
        await Poll.Until(
            _ => Task.FromResult(shop.News),
            news => news.Contains("replaced ", StringComparison.Ordinal),
            () => "an instance to be replaced"
        );
        var port = int.Parse(shop.News.Split("replaced ")[1].Split(' ')[1]);
        var start = Start(before[ports.IndexOf(port)]);
        Assert.Equal(start + 120, Start(await shop.Metrics(port)));
        Assert.Empty(await shop.Counts(port));
    }

    static double Start(string page) =>
        double.Parse(
            page.Split('\n')
                .Single(line => line.StartsWith("process_start_time_seconds", StringComparison.Ordinal))
                .Split(' ')[^1],
            CultureInfo.InvariantCulture
        );
}
