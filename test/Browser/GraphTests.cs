using Leeway.Server.Tests.EndToEnd;
using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>The graph of what journeys need, in a person's hands.</summary>
public sealed class GraphTests(Window window)
{
    [Fact]
    public async Task A_click_on_a_node_breaks_the_journeys_that_need_it_and_another_mends_them()
    {
        using var folder = Example();
        await using var leeway = await LeewayProcess.Start(folder);
        await using var visit = await window.Open(leeway.Address, Look.Light);
        var page = await visit.Go("/dependencies");
        var broken = page.Locator("h2", new() { HasText = "breaks" });

        await page.Locator("[data-node=payments]").ClickAsync();

        // What needs it hard breaks, what needs it softly does not.
        await Assertions.Expect(page.Locator(".journey.down")).ToHaveCountAsync(1);
        await Assertions.Expect(broken).ToHaveTextAsync(["checkout✕ breaks"]);
        await page.GetByText("let payments work again").ClickAsync();
        await Assertions.Expect(broken).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_graph_comes_closer_and_stays_so_when_a_node_fails()
    {
        using var folder = Example();
        await using var leeway = await LeewayProcess.Start(folder);
        await using var visit = await window.Open(leeway.Address, Look.Light);
        var page = await visit.Go("/dependencies");
        var picture = page.Locator(".graph svg");
        var before = await Width(picture);

        await page.GetByText("Closer").ClickAsync();
        await page.GetByText("Closer").ClickAsync();
        Assert.Equal(1.5625, await Width(picture) / before, 0.001);
        await page.Locator("[data-node=api]").ClickAsync();

        await Assertions.Expect(page.Locator(".journey.down")).ToHaveCountAsync(2);
        // The crosses make the graph a little wider.
        Assert.InRange(await Width(picture) / before, 1.5625, 1.7);
        Assert.Empty(visit.Complaints);
    }

    static async Task<double> Width(ILocator element) => (await element.BoundingBoxAsync())!.Width;

    static TestFolder Example()
    {
        var folder = new TestFolder();
        foreach (
            var file in Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "examples", "dependencies"), "*.yaml")
        )
        {
            folder.Write(Path.GetFileName(file), File.ReadAllText(file));
        }
        return folder;
    }
}
