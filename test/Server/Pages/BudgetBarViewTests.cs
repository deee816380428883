using Leeway.Server.Components;

namespace Leeway.Server.Tests.Pages;

public sealed class BudgetBarViewTests
{
    [Theory]
    [InlineData(1, 100, false, "100%", "100% of the budget left")]
    [InlineData(0.632, 63.2, false, "63.2%", "63.2% of the budget left")]
    [InlineData(0, 0, false, "0%", "0% of the budget left")]
    [InlineData(-0.2, 20, true, "20% over", "overspent by 20% of the budget")]
    [InlineData(-5, 100, true, "500% over", "overspent by 500% of the budget")]
    public void A_bar_is_what_is_left_or_what_is_overspent(
        double remaining,
        double percent,
        bool isOverspent,
        string text,
        string sentence
    )
    {
        var view = BudgetBarView.Of(remaining);

        Assert.Equal(percent, view.Percent, 9);
        Assert.Equal((isOverspent, text, sentence), (view.IsOverspent, view.Text, view.Sentence));
    }

    [Fact]
    public void A_budget_that_is_adjusted_says_what_it_would_be() =>
        Assert.Equal(
            "97% of the budget left; as counted, overspent by 20% of the budget",
            BudgetBarView.Of(0.97, -0.2).Sentence
        );
}
