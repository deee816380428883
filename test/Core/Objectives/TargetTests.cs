using System.Globalization;
using CsCheck;
using Leeway.Core.Objectives;

namespace Leeway.Core.Tests.Objectives;

public sealed class TargetTests
{
    [Theory]
    [InlineData("0.999", "0.001", "99.9%")]
    [InlineData("0.9999", "0.0001", "99.99%")]
    [InlineData("0.99999", "0.00001", "99.999%")]
    [InlineData("0.950", "0.05", "95%")]
    [InlineData("0.5", "0.5", "50%")]
    [InlineData("0.9306", "0.0694", "93.06%")]
    [InlineData("0.999999999999999", "0.000000000000001", "99.9999999999999%")]
    [InlineData("0.9999999999999999999999999999", "0.0000000000000000000000000001", "99.99999999999999999999999999%")]
    [InlineData("0.0000000000000000000000000001", "0.9999999999999999999999999999", "0.00000000000000000000000001%")]
    public void A_target_and_its_budget_are_exact(string fraction, string budget, string text)
    {
        var target = new Target(Parse(fraction));

        Assert.Equal(Parse(fraction), target.Fraction);
        Assert.Equal(Parse(budget), target.BudgetFraction);
        Assert.Equal(text, target.ToString());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("-0.1")]
    [InlineData("1.0000000000000000000000000001")]
    [InlineData("99.9")]
    public void A_target_outside_of_0_to_1_is_refused(string fraction) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Target(Parse(fraction)));

    [Fact]
    public void A_target_that_nobody_set_is_one_half() => Assert.Equal(new Target(0.5m), default);

    [Fact]
    public void A_target_and_its_budget_make_the_whole() =>
        Gen.Decimal[0.0001m, 0.9999m]
            .Sample(fraction =>
            {
                var target = new Target(fraction);

                Assert.Equal(fraction, target.Fraction);
                Assert.Equal(1m, target.Fraction + target.BudgetFraction);
            });

    static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
