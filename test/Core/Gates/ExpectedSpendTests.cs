using Leeway.Core.Chance;
using Leeway.Core.Gates;

namespace Leeway.Core.Tests.Gates;

public sealed class ExpectedSpendTests
{
    static readonly ProposedChange Change = new() { Service = "shop" };

    [Fact]
    public void Half_a_failure_is_believed_of_a_change_that_never_failed()
    {
        var spend = ExpectedSpend.Of(Change, new ChangeHistory(9, 0, 0.4))!;

        Assert.Equal(0.5 / 10 * 0.4, spend.Mean, 12);
        Assert.Equal(Beta.Quantile(0.9, 0.5, 9.5) * 0.4, spend.Tail, 12);
        Assert.Equal(
            "2% expected and 5.44% in the worst tenth: a failure costs 40% of the budget, and 0 of 9 such changes failed",
            spend.ToString()
        );
    }

    [Fact]
    public void A_canary_risks_its_share() =>
        Assert.Equal(
            ExpectedSpend.Of(Change, new ChangeHistory(9, 2, 0.4))!.Needed * 0.1,
            ExpectedSpend.Of(Change with { CanaryShare = 0.1 }, new ChangeHistory(9, 2, 0.4))!.Needed,
            12
        );

    [Fact]
    public void What_its_author_says_goes_before_the_past()
    {
        var spend = ExpectedSpend.Of(
            Change with
            {
                CostOfFailure = 0.2,
                ChanceOfFailure = 0.1,
            },
            new ChangeHistory(9, 9, 1)
        )!;

        Assert.Equal(0.04, spend.Needed, 12);
    }

    [Fact]
    public void Nothing_is_said_of_a_change_that_nobody_knows()
    {
        Assert.Null(ExpectedSpend.Of(Change, ChangeHistory.None));
        Assert.Null(ExpectedSpend.Of(Change with { CostOfFailure = 0.5 }, ChangeHistory.None));
        Assert.Null(ExpectedSpend.Of(Change, new ChangeHistory(9, 0, null)));
    }
}
