using Leeway.Core.Conditions;

namespace Leeway.Core.Tests.Conditions;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("remaining<0.25", "remaining < 0.25")]
    [InlineData("burn(1h)>=14.4 && burn(5m)>=14.4", "burn(1h) >= 14.4 && burn(5m) >= 14.4")]
    [InlineData("0.25 > remaining", "remaining < 0.25")]
    [InlineData("25% >= spent", "spent <= 0.25")]
    [InlineData("remaining < -5%", "remaining < -0.05")]
    [InlineData("spent == 1 || spent != 2 && spent > 3", "spent == 1 || spent != 2 && spent > 3")]
    [InlineData("(spent == 1 || spent == 2) && spent < 3", "(spent == 1 || spent == 2) && spent < 3")]
    [InlineData("!spent > 1", "!(spent > 1)")]
    [InlineData("!(burn(1h30m) > 1 && spent > 0)", "!(burn(1h30m) > 1 && spent > 0)")]
    public void A_condition_is_read_and_written(string text, string written) =>
        Assert.Equal(written, Assert.IsType<ConditionParse.Parsed>(Parse(text)).Condition.ToString());

    [Theory]
    [InlineData("", "at 0: the end cannot stand here; write one of burn(1h), remaining, spent")]
    [InlineData("remaning < 1", "at 0: there is no quantity 'remaning' here; write one of burn(1h), remaining, spent")]
    [InlineData(
        "incident.budgetShare > 0.2",
        "at 0: there is no quantity 'incident.budgetShare' here; write one of burn(1h), remaining, spent"
    )]
    [InlineData("remaining", "at 9: the end cannot stand here; write one of < <= > >= == !=")]
    [InlineData("remaining = 1", "at 10: '=' cannot stand here; write one of < <= > >= == !=")]
    [InlineData("remaining < spent", "at 12: 'spent' cannot stand here; write a number, for example 14.4 or 25%")]
    [InlineData("burn > 1", "at 5: '>' cannot stand here; write '('")]
    [InlineData("burn(1) > 1", "at 5: '1' cannot stand here; write a duration, for example 1h")]
    [InlineData("burn(1s) > 1", "at 5: a burn rate over 1s cannot be read; write a duration from 1m to 1825d")]
    [InlineData("(spent > 1", "at 10: the end cannot stand here; write ')'")]
    [InlineData("spent > 1 spent", "at 10: 'spent' cannot stand here; write '&&', '||' or the end")]
    [InlineData("spent > 1.2.3", "at 8: '1.2.3' cannot stand here; write a number, for example 14.4 or 25%")]
    [InlineData("spent > 1 & spent < 2", "at 10: '&' cannot stand here; write '&&', '||' or the end")]
    public void What_is_none_is_refused_where_it_stands(string text, string problem) =>
        Assert.Equal(problem, Assert.IsType<ConditionParse.Refused>(Parse(text)).Problem.ToString());

    [Fact]
    public void What_is_nested_too_deep_or_too_long_is_refused()
    {
        var deep = new string('!', 100) + "spent > 1";
        var longer = string.Join(" || ", Enumerable.Repeat("spent > 1", 100));

        Assert.Contains(
            "50 deep",
            Assert.IsType<ConditionParse.Refused>(Parse(deep)).Problem.What,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "1000 characters",
            Assert.IsType<ConditionParse.Refused>(Parse(longer)).Problem.What,
            StringComparison.Ordinal
        );
    }

    static ConditionParse Parse(string text) =>
        ConditionParser.Parse(text, [Measure.Burn, Measure.Remaining, Measure.Spent]);
}
