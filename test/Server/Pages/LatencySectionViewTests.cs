using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Server.Pages;

namespace Leeway.Server.Tests.Pages;

public sealed class LatencySectionViewTests
{
    static readonly SloLatency Latency = new()
    {
        Slo = "search-latency",
        From = Samples.Noon,
        Until = Samples.Noon + 1.Minutes,
        StepSeconds = 60,
        Bounds = [0.1, 0.25, 1],
        Steps = [new LatencyStep { From = Samples.Noon, Counts = [80, 15, 4, 1] }],
        Totals = [80, 15, 4, 1],
        Threshold = 0.25,
        Thresholds =
        [
            new LatencyThreshold
            {
                Bound = 0.1,
                GoodRatio = 0.8,
                BudgetRemaining = -3,
            },
            new LatencyThreshold
            {
                Bound = 0.25,
                GoodRatio = 0.95,
                BudgetRemaining = 0.12,
            },
            new LatencyThreshold
            {
                Bound = 1,
                GoodRatio = null,
                BudgetRemaining = 1,
            },
        ],
    };

    [Theory]
    [InlineData(null, "At 250 ms: 95% fast enough, 12% of the budget would be left")]
    [InlineData(0.09, "At 100 ms: 80% fast enough, the budget would be overspent by 300%")]
    [InlineData(1.0, "At 1 s: no events, 100% of the budget would be left")]
    [InlineData(double.NaN, "At 250 ms: 95% fast enough")]
    public void The_nearest_bound_is_answered(double? asked, string sentence) =>
        Assert.StartsWith(sentence, LatencySectionView.Of(Latency, asked).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Of_slices_the_budget_at_another_threshold_is_not_known()
    {
        var slices = Latency with
        {
            Thresholds =
            [
                new LatencyThreshold
                {
                    Bound = 0.25,
                    GoodRatio = 0.95,
                    BudgetRemaining = null,
                },
            ],
        };

        Assert.StartsWith(
            "At 250 ms: 95% fast enough, what would be left of the budget is not known, going by",
            LatencySectionView.Of(slices, null).Sentence,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_threshold_in_force_and_the_chosen_one_are_marked()
    {
        var choices = LatencySectionView.Of(Latency, 1).Choices;

        Assert.Equal(["100 ms", "250 ms", "1 s"], choices.Select(choice => choice.Text));
        Assert.Equal("0.25", choices.Single(choice => choice.IsInForce).Value);
        Assert.Equal("1", choices.Single(choice => choice.IsChosen).Value);
    }

    [Fact]
    public void Bands_are_named_by_their_bounds()
    {
        var view = LatencySectionView.Of(Latency, null);

        Assert.Equal(
            ["up to 100 ms", "up to 250 ms", "up to 1 s", "over 1 s"],
            view.Heatmap.Figures.Select(line => line.Name)
        );
    }
}
