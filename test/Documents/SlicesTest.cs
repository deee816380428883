using Leeway.Core.Time;

namespace Leeway.Documents.Tests;

/// <summary>Slices of time: what a budgeting method and its keys mean.</summary>
public sealed class SlicesTest
{
    [Theory]
    [InlineData("Occurrences", "target: 0.999", "")]
    [InlineData(
        "Timeslices",
        "{target: 0.9, timeSliceTarget: 0.950, timeSliceWindow: 1m}",
        "timeslices: 1m; target: 0.95"
    )]
    [InlineData("Timeslices", "{target: 0.9, timeSliceTarget: 1, timeSliceWindow: 5}", "timeslices: 5m; target: 1")]
    [InlineData("RatioTimeslices", "{target: 0.9, timeSliceWindow: 5m}", "ratio timeslices: 5m")]
    public void A_budgeting_method_says_what_slices_are(string method, string objective, string rule) =>
        Assert.Equal(
            rule,
            ModelTest
                .Objective(
                    "budgetingMethod: Occurrences\n  objectives:\n    - target: 0.999",
                    $"budgetingMethod: {method}\n  objectives:\n    - {objective}"
                )
                .Slices?.ToString()
                ?? ""
        );

    [Fact]
    public void A_slice_is_a_whole_number_of_the_ledgers_ticks()
    {
        var text = ModelTest
            .Case("slo.yaml")
            .Replace("Occurrences", "RatioTimeslices", StringComparison.Ordinal)
            .Replace("- target: 0.999", "- {target: 0.999, timeSliceWindow: 1m}", StringComparison.Ordinal);

        Assert.Empty(Loading.Load(text).Lines());
        Loading.Same(
            [
                "a.yaml:34:40: error: SLO spec.objectives[0].timeSliceWindow is 1m, not a whole number of ticks of 7s; write a multiple of 7s, or serve with another tick",
            ],
            ConfigurationLoader.Load([new DocumentFile("a.yaml", text)], new TickGrid(7.Seconds)).Lines()
        );
    }

    [Fact]
    public void A_slice_is_no_longer_than_the_window()
    {
        var text = ModelTest
            .Case("slo.yaml")
            .Replace("duration: 30d", "duration: 12h", StringComparison.Ordinal)
            .Replace("Occurrences", "RatioTimeslices", StringComparison.Ordinal)
            .Replace("- target: 0.999", "- {target: 0.999, timeSliceWindow: 1d}", StringComparison.Ordinal);

        Assert.Contains(
            "a.yaml:34:40: error: SLO spec.objectives[0].timeSliceWindow is 1d, longer than the SLO's window of 12h; write a shorter one",
            Loading.Load(text).Lines()
        );
    }
}
