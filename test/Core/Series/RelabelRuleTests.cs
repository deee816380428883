using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

/// <summary>Relabelling as Prometheus 2.42 does it; the expected values of its own tests and documentation.</summary>
public sealed class RelabelRuleTests
{
    static readonly LabelSet Labels = new([
        new Label("a", "foo"),
        new Label("b", "bar"),
        new Label("c", "baz"),
        new Label("__tmp_x", "Host:9100"),
    ]);

    public static TheoryData<string, RelabelRule, string?> Cases =>
        new()
        {
            { "replace", Replace("f(.*)", "d", "ch${1}-ch${1}", "a"), """{a="foo",b="bar",c="baz",d="choo-choo"}""" },
            { "joined by ;", Replace("(.*);(.*)", "a", "$2;$1", "a", "b"), """{a="bar;foo",b="bar",c="baz"}""" },
            { "anchored", Replace("o", "a", "x", "a"), """{a="foo",b="bar",c="baz"}""" },
            { "the longest name", Replace("(f)(.*)", "a", "$1x", "a"), """{b="bar",c="baz"}""" },
            { "a dollar", Replace(".*", "a", "$$1", "a"), """{a="$1",b="bar",c="baz"}""" },
            { "named groups", Replace("(?P<x>f)(o+)", "a", "$2-${x}-$1", "a"), """{a="oo-f-f",b="bar",c="baz"}""" },
            {
                "a target from a group",
                Replace("(f)oo", "new_$1", "v", "a"),
                """{a="foo",b="bar",c="baz",new_f="v"}"""
            },
            { "a target that is no name", Replace("(.*)", "${1}", "v", "__tmp_x"), """{a="foo",b="bar",c="baz"}""" },
            { "an empty text takes away", Replace("(.*)", "a", "", "a"), """{b="bar",c="baz"}""" },
            { "a target from a group and no text", Replace("(.).*", "$1", "$2", "b"), """{a="foo",b="bar",c="baz"}""" },
            { "line ends match", Replace("(?:.|\n)*", "a", "x", "a"), """{a="x",b="bar",c="baz"}""" },
            { "keep", Rule(RelabelAction.Keep, "foo|x", "a"), """{a="foo",b="bar",c="baz"}""" },
            { "keep others", Rule(RelabelAction.Keep, "fo", "a"), null },
            { "drop", Rule(RelabelAction.Drop, ".*o.*", "a"), null },
            { "drop what is missing", Rule(RelabelAction.Drop, "", "nothing"), null },
            { "keepequal", Compare(RelabelAction.KeepEqual, "a", "b"), null },
            { "dropequal", Compare(RelabelAction.DropEqual, "a", "b"), """{a="foo",b="bar",c="baz"}""" },
            { "dropequal of equals", Compare(RelabelAction.DropEqual, "a", "a"), null },
            // The first 64 bits of md5 are not looked at; computed by another program.
            { "hashmod", Hash(1000, "c"), """{a="foo",b="bar",c="baz",d="976"}""" },
            { "hashmod of joined", Hash(1000, "a", "b"), """{a="foo",b="bar",c="baz",d="750"}""" },
            { "labelmap", Map("(b|c)", "bar_$1"), """{a="foo",b="bar",bar_b="bar",bar_c="baz",c="baz"}""" },
            { "labeldrop", Rule(RelabelAction.LabelDrop, "a|b"), """{c="baz"}""" },
            { "labelkeep", Rule(RelabelAction.LabelKeep, "a|b"), """{a="foo",b="bar"}""" },
            { "uppercase", Compare(RelabelAction.Uppercase, "d", "b"), """{a="foo",b="bar",c="baz",d="BAR"}""" },
            {
                "lowercase",
                Compare(RelabelAction.Lowercase, "d", "__tmp_x"),
                """{a="foo",b="bar",c="baz",d="host:9100"}"""
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_changes_labels_as_Prometheus_does(string name, RelabelRule rule, string? expected)
    {
        var changed = RelabelRule.Apply([rule], Labels);
        var shown = changed?.Where(label => !label.Name.StartsWith("__", StringComparison.Ordinal));
        Assert.True(expected == (shown is null ? null : new LabelSet(shown).ToString()), $"{name}: {changed}");
    }

    [Theory]
    [InlineData(RelabelAction.Uppercase, "Öde ıſß", "ÖDE ISß")]
    [InlineData(RelabelAction.Lowercase, "ÖDE İK", "öde ik")]
    public void Letters_of_all_scripts_have_the_other_case_that_prometheus_gives_them(
        RelabelAction action,
        string text,
        string expected
    )
    {
        var changed = RelabelRule.Apply([Compare(action, "a", "a")], new LabelSet([new Label("a", text)]));
        Assert.Equal(expected, changed?["a"]);
    }

    [Fact]
    public void Rules_see_what_those_before_them_wrote_until_one_leaves_the_target_out()
    {
        RelabelRule[] rules = [Replace("(.*)", "d", "$1$1", "a"), Rule(RelabelAction.Keep, "foofoo", "d")];
        Assert.NotNull(RelabelRule.Apply(rules, Labels));
        Assert.Null(RelabelRule.Apply([.. rules, Rule(RelabelAction.Drop, "foofoo", "d")], Labels));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a)|(b")]
    [InlineData("(?=a)")]
    public void What_RE2_does_not_read_is_refused(string regex) =>
        Assert.ThrowsAny<SystemException>(() => new RelabelRule(RelabelAction.Keep, regex));

    static RelabelRule Rule(RelabelAction action, string regex, params string[] source) =>
        new(action, regex) { SourceLabels = source };

    static RelabelRule Replace(string regex, string target, string replacement, params string[] source) =>
        new(RelabelAction.Replace, regex)
        {
            SourceLabels = source,
            TargetLabel = target,
            Replacement = replacement,
        };

    static RelabelRule Compare(RelabelAction action, string target, string source) =>
        new(action) { SourceLabels = [source], TargetLabel = target };

    static RelabelRule Hash(ulong modulus, params string[] source) =>
        new(RelabelAction.HashMod)
        {
            SourceLabels = source,
            TargetLabel = "d",
            Modulus = modulus,
        };

    static RelabelRule Map(string regex, string replacement) =>
        new(RelabelAction.LabelMap, regex) { Replacement = replacement };
}
