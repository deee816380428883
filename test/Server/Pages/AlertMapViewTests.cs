using Leeway.Client;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class AlertMapViewTests
{
    static readonly SloForecast Forecast = new()
    {
        Slo = "checkout",
        WindowSeconds = 2_592_000,
        Target = 0.999m,
        Events = null,
        SpentByOneEvent = null,
        AffordableOutageSeconds = 2592,
        Severities =
        [
            Severity("page", [new(1, 51.84), new(0.0144, 3600)]),
            Severity("ticket", [new(1, 259.2), new(0.001, 259_200)]),
            Severity("sms", []),
        ],
        Advice = [],
    };

    [Fact]
    public void Each_severity_has_its_outages_and_the_worst_is_drawn_last() =>
        Assert.Equal(["ticket", "page"], AlertMapView.Of(Forecast).Regions.Select(region => region.Severity));

    [Fact]
    public void What_lasts_longer_lies_further_right_and_what_is_worse_higher()
    {
        var view = AlertMapView.Of(Forecast);
        var edges = view.Regions.ToDictionary(region => region.Severity, region => Points(region.Points));
        Assert.True(edges["page"][0].X < edges["ticket"][0].X);
        Assert.Equal(0, edges["page"][0].Y);
        Assert.True(edges["page"][1].Y < edges["ticket"][1].Y);
        Assert.All(
            edges.Values.SelectMany(points => points),
            point => Assert.InRange(point.X, AlertMapView.PlotLeft, AlertMapView.Width)
        );
        Assert.All(
            edges.Values.SelectMany(points => points),
            point => Assert.InRange(point.Y, 0, AlertMapView.PlotHeight)
        );
    }

    // A total outage spends 2 % of 99.9 % over 30 days in 51.84 s: just where the page's outages begin.
    [Fact]
    public void The_lines_are_outages_that_spend_as_much()
    {
        var view = AlertMapView.Of(Forecast);
        Assert.Equal(["2%", "10%", "all"], view.Spending.Select(line => line.Share));
        Assert.Equal(Points(view.Regions[1].Points)[0].X, view.Spending[0].X1, 0.01);
    }

    static SeverityForecast Severity(string name, IReadOnlyList<DetectionPoint> curve) =>
        new()
        {
            Severity = name,
            Threshold = null,
            TotalOutageSeconds = null,
            TotalOutageSpent = null,
            FalseAlertsPerMonth = null,
            Curve = curve,
        };

    static List<(double X, double Y)> Points(string points) =>
        [.. points.Split(' ').Select(point => point.Split(',')).Select(point => (Number(point[0]), Number(point[1])))];

    static double Number(string text) => double.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
