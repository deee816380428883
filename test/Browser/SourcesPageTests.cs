using Deque.AxeCore.Playwright;
using Leeway.Engine.Tests.Servers;
using Leeway.Server.Tests.EndToEnd;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The pages of servers that are asked, of which the demo has none.</summary>
public sealed class SourcesPageTests(Window window)
{
    [Fact]
    public async Task Servers_with_and_without_trouble_are_shown_without_a_barrier_in_every_look()
    {
        await using var prometheus = await PrometheusServer.Start();
        using var folder = new TestFolder();
        var away = new Uri($"http://127.0.0.1:{ServerProcess.FreePort()}");
        folder.Write("asked.yaml", AskedShop.Documents(prometheus.Url, away));
        await using var leeway = await LeewayProcess.Start(folder);
        await Poll.Until(
            leeway.Client.Sources,
            all => all is [{ Slis: [{ Error: not null }] }, { Slis: [{ State: "answered" }, _] }],
            () => $"both servers to be asked; Leeway wrote:\n{leeway.Output}"
        );
        foreach (var look in Look.All)
        {
            await using var visit = await window.Open(leeway.Address, look);
            foreach (var path in (string[])["/sources", "/slos/app-away", "/slos/app-approximate", "/"])
            {
                var page = await visit.Go(path);
                var barriers = (await page.RunAxe()).Violations.Select(one => $"{look} {path}: {one.Id}");
                Assert.Empty(barriers);
                var isTooWide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
                Assert.False(await page.EvaluateAsync<bool>(isTooWide), $"{path} is wider than the window, {look}");
            }
            Assert.Empty(visit.Complaints);
        }
        await using var reader = await window.Open(leeway.Address, Look.Light);
        var sources = await reader.Go("/sources");
        await sources.GetByRole(AriaRole.Link, new() { Name = "app-approximate" }).ClickAsync();
        await Assertions
            .Expect(sources.Locator("main"))
            .ToContainTextAsync("All numbers here are approximate: only the server can evaluate the queries");
        await Assertions.Expect(sources.Locator("main")).ToContainTextAsync("The server that is asked for it");
    }
}
