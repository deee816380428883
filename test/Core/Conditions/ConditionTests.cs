using Leeway.Core.Conditions;

namespace Leeway.Core.Tests.Conditions;

public sealed class ConditionTests
{
    [Theory]
    [InlineData("remaining < 0.5", true)]
    [InlineData("remaining < 0.1", false)]
    [InlineData("burn(1h) > 1", null)]
    [InlineData("burn(1h) > 1 && remaining < 0.5", null)]
    [InlineData("burn(1h) > 1 && remaining < 0.1", false)]
    [InlineData("burn(1h) > 1 || remaining < 0.5", true)]
    [InlineData("burn(1h) > 1 || remaining < 0.1", null)]
    [InlineData("!burn(1h) > 1", null)]
    [InlineData("!remaining < 0.5", false)]
    public void What_is_not_known_matters_only_where_it_decides(string text, bool? holds) =>
        Assert.Equal(holds, Parse(text).Holds(Read));

    [Fact]
    public void It_is_explained_with_its_numbers() =>
        Assert.Equal(
            "burn(1h) = unknown >= 14.4 && (remaining = 0.25 < 0.5 || remaining = 0.25 > 0.9)",
            Parse("burn(1h) >= 14.4 && (remaining < 0.5 || remaining > 0.9)").Explain(Read)
        );

    [Fact]
    public void A_double_next_to_the_bound_is_the_bound() =>
        Assert.Equal(false, Parse("remaining < 0.1").Holds(_ => 1 - 0.9)); // 0.09999999999999998 as a double

    static double? Read(Quantity quantity) => quantity.Measure is Measure.Remaining ? 0.25 : null;

    static Condition Parse(string text) =>
        (
            (ConditionParse.Parsed)ConditionParser.Parse(text, [Measure.Burn, Measure.Remaining, Measure.Spent])
        ).Condition;
}
