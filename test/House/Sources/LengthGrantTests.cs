namespace Leeway.House.Tests.Sources;

public class LengthGrantTests
{
    static readonly LengthGrants Granted = new(
        new Dictionary<string, int>
        {
            ["src/Leeway.Engine/Collecting/Collector.cs"] = 250,
            ["src/Leeway.Engine/Collecting/SeriesTable.cs"] = 230,
            ["src/Leeway.Ledger/Ledger.cs"] = 370,
            ["src/Leeway.Server/wwwroot/leeway-chart-options.js"] = 230,
            ["src/Leeway.Server/wwwroot/leeway.css"] = 740,
            ["test/Engine/Collecting/CountingRuleTests.cs"] = 370,
            ["test/Engine/Collecting/CountingScript.cs"] = 260,
            ["test/Engine/Collecting/FollowingTests.cs"] = 260,
            ["test/Ledger/RandomLifeTests.cs"] = 220,
        }
    );

    [Fact]
    public void a_long_file_has_a_grant_and_grows_no_longer() => Breaches.None(Granted.Breaches(Written));

    [Fact]
    public void files_were_really_measured() =>
        Assert.InRange(Written["src/Leeway.Ledger/Ledger.cs"], LengthGrants.LongFrom, 400);

    [Theory]
    [InlineData(199, 0, null)]
    [InlineData(200, 0, "file.cs has 200 lines: split it, or grant it 200")]
    [InlineData(201, 0, "file.cs has 201 lines: split it, or grant it 210")]
    [InlineData(301, 310, null)]
    [InlineData(311, 310, "file.cs has 311 lines, 310 are granted: split it")]
    [InlineData(290, 310, "file.cs has 290 lines: lower its grant to 290")]
    [InlineData(150, 210, "file.cs has 150 lines: it needs no grant any more")]
    public void a_grant_is_neither_outgrown_nor_left_over(int lines, int granted, string? breach)
    {
        var grants = new LengthGrants(
            granted == 0 ? new Dictionary<string, int>() : new Dictionary<string, int> { ["file.cs"] = granted }
        );

        Assert.Equal(
            breach is null ? [] : [breach],
            grants.Breaches(new Dictionary<string, int> { ["file.cs"] = lines })
        );
    }

    [Fact]
    public void the_grant_of_a_file_that_is_gone_goes_with_it() =>
        Assert.Equal(
            ["gone.cs is gone: so is its grant"],
            new LengthGrants(new Dictionary<string, int> { ["gone.cs"] = 300 }).Breaches(new Dictionary<string, int>())
        );

    static Dictionary<string, int> Written =>
        Repository
            .Files.Where(file =>
                file.Path.StartsWith("src/", StringComparison.Ordinal)
                || file.Path.StartsWith("test/", StringComparison.Ordinal)
            )
            .Where(file => Path.GetExtension(file.Name) is ".cs" or ".razor" or ".js" or ".css")
            .ToDictionary(file => file.Path, file => file.Lines.Count);
}
