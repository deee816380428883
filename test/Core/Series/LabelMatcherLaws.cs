using System.Text.RegularExpressions;
using CsCheck;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

public sealed class LabelMatcherLaws
{
    [Fact]
    public void Any_pattern_is_read_or_refused_in_the_two_ways_that_are_known() =>
        Gen.String[Gen.Char["\\[]^-:{}()?PQEpdwsxL<>ab1,*+|. "], 0, 12]
            .Sample(pattern =>
            {
                try
                {
                    new LabelMatcher("a", MatchOperator.Matches, pattern).Matches("ab1");
                }
                catch (Exception exception) when (exception is RegexParseException or NotSupportedException)
                {
                    Assert.NotEmpty(exception.Message);
                }
            });

    [Fact]
    public void A_quoted_text_matches_itself_alone() =>
        Gen.Select(Gen.String[Gen.Char["\\[]^-{}()?Pd.*+|$ #\n"], 0, 8], Gen.String[Gen.Char["\\[]d.* "], 0, 8])
            .Where((quoted, _) => !quoted.Contains("\\E", StringComparison.Ordinal) && !quoted.EndsWith('\\'))
            .Sample(
                (quoted, other) =>
                {
                    var matcher = new LabelMatcher("a", MatchOperator.Matches, $"\\Q{quoted}\\E");

                    Assert.True(matcher.Matches(quoted));
                    Assert.Equal(quoted == other, matcher.Matches(other));
                }
            );
}
