using Microsoft.Playwright;

namespace Leeway.Browser.Tests;

/// <summary>How an incident went, as its page shows it and as a picture by itself.</summary>
public sealed class IncidentChartTests(Window window, DemoShop shop)
{
    public static TheoryData<string, string> LooksAndGrounds =>
        new() { { Look.Light.Name, "rgb(255, 255, 255)" }, { Look.Dark.Name, "rgb(23, 28, 35)" } };

    [Theory]
    [MemberData(nameof(LooksAndGrounds))]
    public async Task A_chart_is_drawn_in_its_page_and_alone_in_light_and_in_dark(string look, string ground)
    {
        await using var visit = await window.Open(await shop.Burning(), Look.All.Single(one => one.Name == look));
        var page = await visit.Go("/incidents/1");
        var picture = page.GetByRole(AriaRole.Img, new() { Name = "Error ratio of checkout-success" });
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("complete", true);
        Assert.True(await picture.EvaluateAsync<int>("picture => picture.naturalWidth") >= 840);

        await page.GotoAsync($"/{await picture.GetAttributeAsync("src")}");

        await Assertions.Expect(page.Locator(".paper")).ToHaveCSSAsync("fill", ground);
        await Assertions.Expect(page.Locator("svg > title")).ToContainTextAsync("Incident 1: ");
        await Assertions.Expect(page.GetByText("detected", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("script, [href]")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.Foreign);
    }
}
