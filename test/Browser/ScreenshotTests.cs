namespace Leeway.Browser.Tests;

/// <summary>Pictures of every page, for people to look at; screenshots.sh makes them.</summary>
public sealed class ScreenshotTests(Window window, DemoShop shop)
{
    const string FolderVariable = "LEEWAY_SCREENSHOTS";

    public static TheoryData<string> Looks => [.. Look.All.Select(look => look.Name)];

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_page_can_be_pictured(string look)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        await using var visit = await window.Open(await shop.Burning(), Look.All.Single(one => one.Name == look));
        foreach (var sight in Sights.All)
        {
            var page = await visit.Go(sight.Path);
            var path = folder is null ? null : Path.Combine(folder, $"{sight.Name}-{look}.png");

            var picture = await page.ScreenshotAsync(new() { FullPage = true, Path = path });

            Assert.True(picture.Length > 5000, $"{sight.Name} is a picture of nothing");
        }
    }
}
