using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>Every page as a person reads it, against the running demo.</summary>
public sealed class ReadingTests(Window window, DemoShop shop)
{
    public static TheoryData<string, string> PagesAndLooks =>
        new(Sights.All.SelectMany(sight => Look.All.Select(look => (sight.Path, look.Name))));

    [Theory]
    [MemberData(nameof(PagesAndLooks))]
    public async Task A_page_has_no_barrier_no_console_error_and_asks_no_other_host(string path, string look)
    {
        await using var visit = await window.Open(await shop.Burning(), Look.All.Single(one => one.Name == look));
        var page = await visit.Go(path);

        var barriers = (await page.RunAxe()).Violations.Select(violation =>
            $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html))}"
        );

        Assert.Empty(barriers);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Foreign);
        var isTooWide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        Assert.False(await page.EvaluateAsync<bool>(isTooWide), "the page is wider than the window");
    }

    [Fact]
    public async Task The_overview_says_which_service_burns_and_what_is_left()
    {
        await using var visit = await window.Open(await shop.Burning(), Look.Light);
        var page = await visit.Go("/");

        await Assertions.Expect(page.Locator(".sum")).ToContainTextAsync("4 SLOs, 1 firing");
        var first = page.Locator("table.slos tbody").First;
        await Assertions.Expect(first.Locator("th[scope=rowgroup]")).ToContainTextAsync("checkout");
        await Assertions.Expect(first.Locator("tr").Nth(1)).ToContainTextAsync("checkout-success");
        await Assertions.Expect(first.Locator("tr").Nth(1)).ToContainTextAsync("page");
        await Assertions.Expect(first.Locator(".budget .number")).ToContainTextAsync("%");
        await Assertions.Expect(first.Locator(".burning")).ToContainTextAsync("×");
    }

    [Fact]
    public async Task A_filter_is_an_address_and_leads_to_an_slo_without_loading_a_new_document()
    {
        await using var visit = await window.Open(await shop.Burning(), Look.Light);
        var page = await visit.Go("/");
        await page.EvaluateAsync("window.sameDocument = true");

        await page.GetByLabel("Text").FillAsync("LATENCY");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await page.WaitForURLAsync("**/?text=LATENCY*");
        await Assertions.Expect(page.Locator(".slos th[scope=row]")).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Link, new() { Name = "search-latency" }).ClickAsync();

        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("search-latency");
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true"), "a new document was loaded");
    }

    [Fact]
    public async Task An_slo_says_how_fast_it_burns_and_why_it_paged()
    {
        await using var visit = await window.Open(await shop.Burning(), Look.Light);
        var page = await visit.Go("/slos/checkout-success");

        await Assertions.Expect(page.Locator(".alerts li").First).ToContainTextAsync("page firing");
        await Assertions.Expect(page.Locator(".alerts li").First).ToContainTextAsync(" above ");
        await Assertions.Expect(page.Locator(".tiers")).ToContainTextAsync("15s and 1m above 10×");
        await Assertions
            .Expect(page.Locator("#charts ~ nav a[aria-current], .ranges a[aria-current]").First)
            .ToHaveTextAsync("15m");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("generated");
        await Assertions.Expect(page.Locator("leeway-chart canvas")).ToHaveCountAsync(4);
    }

    [Fact]
    public async Task Another_threshold_of_latency_is_answered_from_the_ledger()
    {
        await using var visit = await window.Open(await shop.Burning(), Look.Light);
        var page = await visit.Go("/slos/search-latency");

        await Assertions.Expect(page.Locator("#latency strong")).ToContainTextAsync("At 250 ms");
        await page.Locator("#latency").GetByRole(AriaRole.Link, new() { Name = "100 ms", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator("#latency strong")).ToContainTextAsync("At 100 ms");
        await Assertions.Expect(page.Locator("#latency strong")).ToContainTextAsync("fast enough");
        Assert.Contains("threshold=0.1", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_can_be_read_without_scripts()
    {
        await using var visit = await window.Open(await shop.Burning(), Look.Light with { HasScripts = false });
        var page = visit.Page;
        await page.GotoAsync("/slos/checkout-success");

        await Assertions.Expect(page.GetByText("Burn rates against their thresholds in numbers")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("leeway-chart[kind=budget] td").First).ToContainTextAsync("%");
    }

    [Fact]
    public async Task The_keyboard_reaches_the_content_first()
    {
        await using var visit = await window.Open(await shop.Burning(), Look.Light);
        var page = await visit.Go("/slos/checkout-success?range=6h");

        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to the content");
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
        Assert.EndsWith("/slos/checkout-success?range=6h#main", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_slo_that_is_not_there_is_said_to_be_missing()
    {
        await using var visit = await window.Open(await shop.Burning(), Look.Light);
        var answer = await visit.Page.GotoAsync("/slos/nobody");

        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("There is no SLO");
        answer = await visit.Page.GotoAsync("/nowhere");
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("nothing at this address");
    }
}
