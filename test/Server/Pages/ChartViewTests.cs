using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class ChartViewTests
{
    [Fact]
    public void A_chart_is_told_in_numbers_too()
    {
        var line = Assert.Single(ChartView.Budget(Samples.Charts()).Figures);

        Assert.Equal(("−20%", "−20%", "50%", "−20%"), (line.Least, line.Median, line.Most, line.Last));
    }

    [Fact]
    public void Traffic_is_events_a_second_and_none_where_nothing_happened()
    {
        var figures = ChartView.Traffic(Samples.Charts()).Figures;

        Assert.Equal(("10", "20", "20"), (figures[0].Least, figures[0].Most, figures[0].Last));
        Assert.Equal(("0.1", "1"), (figures[1].Least, figures[1].Most));
    }

    [Fact]
    public void A_line_of_nothing_says_nothing()
    {
        var line = ChartFigures.Of("empty", [null, null], _ => "–");

        Assert.Equal(new ChartFigures("empty", "–", "–", "–", "–"), line);
    }

    [Fact]
    public void Origins_and_missing_data_are_told_in_a_sentence() =>
        Assert.Equal("scraped 2m, generated 1m; 1m without data", BandsView.Of(Samples.Charts()));

    [Fact]
    public void Excluded_time_is_told_beside_what_is_known()
    {
        var charts = Samples.Charts();
        var excluded = charts with { Bands = [charts.Bands[0] with { Kind = "excluded" }, .. charts.Bands.Skip(1)] };
        Assert.Equal("scraped 2m; 1m excluded; 1m without data", BandsView.Of(excluded));
    }

    [Fact]
    public void Steps_in_which_origins_meet_are_told_apart_from_those_of_one_origin()
    {
        var charts = Samples.Charts();
        var seam = charts with { Bands = [charts.Bands[0] with { Kind = "generated, scraped" }, charts.Bands[1]] };
        Assert.Equal("scraped 2m, generated and scraped 1m", BandsView.Of(seam));
    }

    [Fact]
    public void The_numbers_come_from_the_api() =>
        Assert.Equal("api/v1/slos/checkout-success/charts?range=1h", ChartView.Burn(Samples.Charts()).Source);
}
