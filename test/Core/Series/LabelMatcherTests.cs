using System.Text.RegularExpressions;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

public sealed class LabelMatcherTests
{
    // What each means to RE2: github.com/google/re2/wiki/Syntax.
    [Theory]
    [InlineData("""\d+""", "2024", "٢٠٢٤")] // Arabic digits
    [InlineData("""\D+""", "٢٠٢٤", "2024")]
    [InlineData("""\w+""", "a_1", "é")]
    [InlineData("""\W""", "é", "_")]
    [InlineData("""\s""", "\t", "\u00A0")] // a no-break space
    [InlineData("""\s""", " ", "\v")]
    [InlineData("""\S""", "\u00A0", "\n")]
    [InlineData("""[\d.]+""", "1.5", "٢")]
    [InlineData("""[^\d.]+""", "٢", "1.5")]
    [InlineData("""[\D]""", "é", "7")]
    [InlineData("""[^\D]""", "7", "é")]
    [InlineData("""[\W\d]+""", "é-7", "a")]
    [InlineData("""[^\s,]+""", "\u00A0", "a b")]
    [InlineData("""[\w-]+""", "a-b", "a.b")]
    [InlineData("""[\w-.]+""", "a-.", "a/")]
    [InlineData("""[\d-z]+""", "1-z", "a")]
    public void Escaped_classes_are_ASCII(string pattern, string matching, string other) =>
        Check(pattern, matching, other);

    [Theory]
    [InlineData("[[:alpha:]]+", "aZ", "1")]
    [InlineData("[[:^alpha:]]+", "1é", "a")]
    [InlineData("[^[:digit:]_]+", "aé", "1")]
    [InlineData("[[:alnum:][:blank:].]+", "a1 \t.", "\n")]
    [InlineData("[[:ascii:]]+", "\0~\u007F", "é")]
    [InlineData("[[:cntrl:]]", "\u001F", " ")]
    [InlineData("[[:graph:]]+", "!~", " ")]
    [InlineData("[[:lower:]]", "z", "Z")]
    [InlineData("[[:print:]]+", " ~", "\t")]
    [InlineData("[[:punct:]]+", "!/:@[`{~", "0")]
    [InlineData("[[:space:]]+", "\t\n\v\f\r ", "\u00A0")]
    [InlineData("[[:upper:]]", "A", "a")]
    [InlineData("[[:word:]]+", "a_9", "-")]
    [InlineData("[[:xdigit:]]+", "09afAF", "g")]
    [InlineData("[[:]+", "[:", "a")]
    public void POSIX_classes_are_known(string pattern, string matching, string other) =>
        Check(pattern, matching, other);

    [Theory]
    [InlineData("""\Qa.b\E""", "a.b", "axb")]
    [InlineData("""\Qa.b\E+""", "a.bbb", "a.ba.b")]
    [InlineData("""x\Q(\d""", "x(\\d", "x1")]
    [InlineData("""\Q\E""", "", "QE")]
    [InlineData("""\\Q.""", "\\Qx", "Q.")]
    [InlineData("(?P<major>[0-9]+)[.]x", "12.x", "12xx")]
    [InlineData("(?<major>[0-9]+)[.]x", "12.x", "12xx")]
    [InlineData("""\pL+""", "aé", "1")]
    [InlineData("""\PL+""", "1", "é")]
    [InlineData("""\pN\p{Lu}""", "1É", "1é")]
    [InlineData("""\p{^Lu}""", "é", "É")]
    [InlineData("""\P{^Lu}""", "É", "é")]
    [InlineData("""[\pL\d]+""", "é7", "-")]
    [InlineData("""[\p{^Lu}]+""", "é7", "É")]
    [InlineData("""[^\p{Lu}}]""", "é", "}")]
    [InlineData("""a\_b""", "a_b", "a\\_b")]
    [InlineData("""\x{e9}\x41[\x{2d}a]""", "éA-", "éAb")]
    public void Escapes_of_RE2_are_known(string pattern, string matching, string other) =>
        Check(pattern, matching, other);

    [Theory]
    [InlineData("[]a]+", "]a", "b")]
    [InlineData("[^]a]", "b", "]")]
    [InlineData("[[a]+", "[a", "b")]
    [InlineData("[a-z-[aeiou]]", "-]", "b")] // to .NET alone, the consonants
    [InlineData("[a-c-e]+", "-ae", "d")]
    [InlineData("""[\--0]+""", "-./0", "1")]
    [InlineData("[--0]+", "-./0", "1")]
    [InlineData("[+--]+", "+,-", ".")]
    [InlineData("""[\[\]\\\^-]+""", "[]\\^-", "a")]
    [InlineData("""[\x41-\x43]+""", "ABC", "D")]
    [InlineData("""[\n-\r]+""", "\n\v\f\r", "\t")]
    [InlineData("[é-ü]", "ö", "o")]
    [InlineData("[(?P<]+", "(?P<", "a")]
    public void Inside_a_class_signs_are_themselves(string pattern, string matching, string other) =>
        Check(pattern, matching, other);

    [Theory]
    [InlineData("5..", "500", "5000")]
    [InlineData("a|b", "b", "ab")]
    [InlineData("a.b", "a\nb", "ab")]
    [InlineData("(?i)get", "GET", "gett")]
    [InlineData("", "", "a")]
    public void A_pattern_matches_the_whole_value_and_a_dot_any_character(string pattern, string value, string other) =>
        Check(pattern, value, other);

    [Theory]
    [InlineData("a)|(b")]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData("""[a\""")]
    [InlineData("""a\""")]
    [InlineData("[b-a]")]
    [InlineData("""[+-\d]""")]
    [InlineData("[[:letters:]]")]
    [InlineData("[[:a]b[c:]]")]
    [InlineData("""\p{Klingon}""")]
    [InlineData("""\p""")]
    [InlineData("""\p{L""")]
    [InlineData("""[\p{L]""")]
    public void What_is_no_pattern_is_refused(string pattern) =>
        Assert.Throws<RegexParseException>(() => new LabelMatcher("a", MatchOperator.Matches, pattern));

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("(?<!a)b")]
    [InlineData("""(?<x>a)\k<x>""")]
    public void What_would_need_backtracking_is_refused(string pattern) =>
        Assert.Throws<NotSupportedException>(() => new LabelMatcher("a", MatchOperator.NotMatches, pattern));

    [Fact]
    public void The_text_of_a_matcher_is_as_it_was_written() =>
        Assert.Equal("""a=~"\\d[[:alpha:]]" """.Trim(), Of("""\d[[:alpha:]]""").ToString());

    static void Check(string pattern, string matching, string other)
    {
        Assert.True(Of(pattern).Matches(matching));
        Assert.False(Of(pattern).Matches(other));
    }

    static LabelMatcher Of(string pattern) => new("a", MatchOperator.Matches, pattern);
}
