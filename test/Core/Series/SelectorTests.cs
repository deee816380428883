using Leeway.Core.Series;
using static Leeway.Core.Series.MatchOperator;

namespace Leeway.Core.Tests.Series;

public sealed class SelectorTests
{
    [Fact]
    public void A_plain_metric_stands_before_its_matchers() =>
        Assert.Equal(
            """a:b{c="1",d!="2",e=~"3",f!~"4"}""",
            Text(
                ("f", NotMatches, "4"),
                ("e", Matches, "3"),
                ("__name__", Equal, "a:b"),
                ("d", NotEqual, "2"),
                ("c", Equal, "1")
            )
        );

    [Fact]
    public void A_metric_alone_has_no_braces() => Assert.Equal("up", Text(("__name__", Equal, "up")));

    [Fact]
    public void Names_that_are_not_plain_stand_in_quotes() =>
        Assert.Equal(
            """{"my.metric","a:b"!="1","label.x"="v"}""",
            Text(("__name__", Equal, "my.metric"), ("label.x", Equal, "v"), ("a:b", NotEqual, "1"))
        );

    [Theory]
    [InlineData("1up", """{"1up"}""")]
    [InlineData("a{b=\"c\"}", """{"a{b=\"c\"}"}""")]
    [InlineData("a b", """{"a b"}""")]
    [InlineData("é", """{"é"}""")]
    [InlineData("a\\\n", """{"a\\\n"}""")]
    [InlineData("", """{__name__=""}""")]
    public void A_metric_that_is_not_plain_stands_in_quotes(string metric, string text) =>
        Assert.Equal(text, Text(("__name__", Equal, metric)));

    [Fact]
    public void A_metric_that_is_named_twice_keeps_both_names() =>
        Assert.Equal("""a{__name__="b"}""", Text(("__name__", Equal, "a"), ("__name__", Equal, "b")));

    [Fact]
    public void A_matcher_that_is_written_twice_counts_once()
    {
        var twice = Of(("__name__", Equal, "a"), ("b", Equal, "1"), ("b", Equal, "1"));

        Assert.Equal(Of(("b", Equal, "1"), ("__name__", Equal, "a")), twice);
        Assert.Equal("""a{b="1"}""", twice.ToString());
    }

    [Theory]
    [InlineData(Equal, "5", "5", true)]
    [InlineData(Equal, "5", "50", false)]
    [InlineData(NotEqual, "5", "", true)]
    [InlineData(NotEqual, "", "", false)]
    [InlineData(Matches, "5..", "500", true)]
    [InlineData(Matches, "5..", "1500", false)]
    [InlineData(Matches, ".*", "", true)]
    [InlineData(NotMatches, "5..", "", true)]
    [InlineData(NotMatches, "5..|", "", false)]
    public void A_missing_label_has_the_empty_value(MatchOperator @operator, string wanted, string code, bool matches)
    {
        var labels = new LabelSet([new("code", code)]);

        Assert.Equal(matches, Of(("code", @operator, wanted)).Matches(labels));
    }

    [Fact]
    public void A_label_is_required_only_by_an_equality()
    {
        var selector = Of(("job", Equal, "api"), ("code", Matches, "500"), ("pod", NotEqual, "a"));

        Assert.Equal("api", selector.RequiredValue("job"));
        Assert.Null(selector.RequiredValue("code"));
        Assert.Null(selector.RequiredValue("pod"));
    }

    static string Text(params (string Name, MatchOperator Operator, string Value)[] matchers) =>
        Of(matchers).ToString();

    static Selector Of(params (string Name, MatchOperator Operator, string Value)[] matchers) =>
        new(matchers.Select(m => new LabelMatcher(m.Name, m.Operator, m.Value)));
}
