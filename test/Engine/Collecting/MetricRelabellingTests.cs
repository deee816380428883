using Leeway.Core.Series;
using Leeway.Documents;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Rules and limits for the series of a page.</summary>
public sealed class MetricRelabellingTests
{
    [Fact]
    public void Series_are_counted_under_the_labels_that_the_rules_give_them_and_dropped_ones_not_at_all()
    {
        RelabelRule[] rules =
        [
            new(RelabelAction.Replace, "http_requests")
            {
                SourceLabels = ["__name__"],
                TargetLabel = "__name__",
                Replacement = "requests_total",
            },
            new(RelabelAction.Replace, "(.+)") { SourceLabels = ["status"], TargetLabel = "code" },
            new(RelabelAction.Drop, "/health") { SourceLabels = ["path"] },
        ];
        using var script = new CountingScript("a")
            .Job("app", ["a"], job => job with { MetricRelabelRules = rules })
            .Follow(0);
        script.Tell(1, "a", Page(10, 1, 100)).Tell(2, "a", Page(15, 3, 200));
        Assert.Equal((7, 2), script.Counts(1, 2));
    }

    [Fact]
    public void Rules_that_change_make_other_series_which_begin_with_a_baseline()
    {
        using var script = new CountingScript("a").Follow(0).Tell(1, "a", """requests_total{code="200"} 10""");
        RelabelRule[] rules = [new(RelabelAction.LabelDrop, "zone")];
        script.Job("app", ["a"], job => job with { MetricRelabelRules = rules }).Follow(1);
        script.Tell(2, "a", """requests_total{code="200"} 500""").Tell(3, "a", """requests_total{code="200"} 501""");
        Assert.Equal((0, 0), script.Counts(1, 2));
        Assert.Equal((1, 0), script.Counts(2, 3));
    }

    [Theory]
    [InlineData(3, 100, 100, "line 1: the series has 4 labels, labelsMax is 3")]
    [InlineData(10, 7, 100, "line 1: a label's name has 8 bytes, labelNameLengthMax is 7")]
    [InlineData(10, 100, 10, "line 1: label __name__ has 14 bytes, labelValueLengthMax is 10")]
    [InlineData(10, 100, 100, null)]
    public void A_page_with_labels_beyond_the_limits_is_refused(int labels, int name, int value, string? reason)
    {
        var limits = new LabelLimits
        {
            LabelsMax = labels,
            NameLengthMax = name,
            ValueLengthMax = value,
        };
        using var script = new CountingScript("a")
            .Job("app", ["a"], job => job with { LabelLimits = limits })
            .Follow(0);
        Assert.Equal(reason, script.Read("a", """requests_total{code="200"} 1"""));
    }

    static string[] Page(int good, int bad, int health) =>
        [
            $$"""http_requests{status="200"} {{good}}""",
            $$"""http_requests{status="500"} {{bad}}""",
            $$"""http_requests{status="200",path="/health"} {{health}}""",
        ];
}
