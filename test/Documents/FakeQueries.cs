using System.Text.RegularExpressions;
using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Documents.Queries;

namespace Leeway.Documents.Tests;

/// <summary>Compiles <c>sum(rate(name{a="b"}[5m]))</c> and nothing else.</summary>
static partial class FakeQueries
{
    const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    public static QueryCompilation Compile(string query)
    {
        var match = Shape().Match(query);
        if (match.Success)
        {
            var name = new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, match.Groups["name"].Value);
            var matchers = Matcher()
                .Matches(match.Groups["matchers"].Value)
                .Select(m => new LabelMatcher(
                    m.Groups["name"].Value,
                    m.Groups["operator"].Value switch
                    {
                        "=" => MatchOperator.Equal,
                        "=~" => MatchOperator.Matches,
                        "!=" => MatchOperator.NotEqual,
                        _ => MatchOperator.NotMatches,
                    },
                    m.Groups["value"].Value
                ));
            return new QueryCompilation(
                new CountingExpression([new CountingTerm(1, new Selector([name, .. matchers]))]),
                []
            );
        }
        var at = query.IndexOf('!', StringComparison.Ordinal);
        return new QueryCompilation(
            null,
            [new QueryProblem(at < 0 ? query.Length : at, "the query is not understood", "write sum(rate(name[5m]))")]
        );
    }

    [GeneratedRegex(@"\A\s*sum\s*\(\s*rate\s*\(\s*(?<name>\w+)(\{(?<matchers>[^}]*)\})?\[5m\]\s*\)\s*\)\s*\z", Options)]
    private static partial Regex Shape();

    [GeneratedRegex(@"(?<name>\w+)(?<operator>=~|!~|!=|=)""(?<value>[^""]*)""", Options)]
    private static partial Regex Matcher();
}
