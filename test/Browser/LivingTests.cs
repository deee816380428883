using Leeway.Server.Tests.EndToEnd;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>A page that stays open: it follows the ticks, and says so when there are none.</summary>
public sealed class LivingTests(Window window)
{
    [Fact]
    public async Task An_open_page_follows_the_ticks_and_leaves_what_a_person_typed_and_focused()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        await using var visit = await window.Open(leeway.Address, Look.Light);
        var page = await visit.Go("/");
        await page.GetByLabel("Text").FillAsync("app");
        await Assertions.Expect(page.Locator(".sum")).ToContainTextAsync("1 SLO, 0 firing", Patient);

        app.Serve(good: 10, bad: 10);

        await Assertions.Expect(page.Locator(".sum")).ToContainTextAsync("1 SLO, 1 firing", Patient);
        await Assertions.Expect(page.GetByLabel("Text")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Text")).ToHaveValueAsync("app");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_page_without_its_server_says_since_when_and_from_when_it_is()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using var visit = await Orphan(app, folder);

        var bar = visit.Page.Locator("#lost");
        await Assertions.Expect(bar).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(bar).ToContainTextAsync("No connection to the server since ");
        await Assertions.Expect(bar).ToContainTextAsync("; what you see is from ");
    }

    // A page whose server was killed while it was open.
    async Task<Visit> Orphan(CountingApp app, TestFolder folder)
    {
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        var visit = await window.Open(leeway.Address, Look.Light);
        var page = await visit.Go($"/slos/{Shop.Slo}");
        app.Serve(good: 10);
        var events = page.Locator(".fact", new() { HasText = "Error ratio" });
        await Assertions.Expect(events).ToContainTextAsync("0 bad of 10", Patient);
        return visit;
    }

    static LocatorAssertionsToContainTextOptions Patient => new() { Timeout = 30_000 };
}
