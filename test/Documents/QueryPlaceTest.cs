namespace Leeway.Documents.Tests;

/// <summary>The place of a problem in a query, which the compiler finds at a <c>!</c>, for every way to write a text in YAML.</summary>
public sealed class QueryPlaceTest
{
    [Theory]
    [InlineData("query: sum(!x)")]
    [InlineData("query:   'sum(!x)'   # a comment")]
    [InlineData("query: 'a{b=''c''} + !x'")]
    [InlineData("query: \"sum(!x)\"")]
    [InlineData("query: \"a{b=\\\"c\\\"} \\u0041 \\x41 (!x)\"")]
    [InlineData("query: sum(\n            rate(!x))")]
    [InlineData("query: sum(   \n\n            rate(\n            !x))")]
    [InlineData("query: \"sum(\n            rate(!x))\"")]
    [InlineData("query: |\n            sum(\n              !x\n            )")]
    [InlineData("query: |\n\n\n            sum(\n\n              !x)")]
    [InlineData("query: |2-\n             sum(\n            !x)")]
    [InlineData("query: >-\n            sum(\n              rate(!x)\n            )")]
    [InlineData("query: > # folded\n\n            sum(\n\n\n            rate(!x))")]
    public void A_problem_is_found_where_it_was_written(string query)
    {
        var text = Document(query);
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, each => each.Contains('!', StringComparison.Ordinal));
        Assert.Equal((line + 1, lines[line].IndexOf('!', StringComparison.Ordinal) + 1), PlaceOfProblem(text));
        Assert.Equal(
            (line + 1, lines[line].IndexOf('!', StringComparison.Ordinal) + 1),
            PlaceOfProblem(text.ReplaceLineEndings("\r\n"))
        );
    }

    [Theory]
    [InlineData("query: sum(", 9, 22)]
    [InlineData("query: \"sum(\"", 9, 23)]
    [InlineData("query: |\n            sum(\n\n", 10, 17)]
    public void What_is_missing_at_the_end_is_missed_after_the_last_character(string query, int line, int column) =>
        Assert.Equal((line, column), PlaceOfProblem(Document(query)));

    static (int Line, int Column) PlaceOfProblem(string text)
    {
        var problem = Loading
            .Load(text)
            .Problems.First(each =>
                each.What.Contains("'!'", StringComparison.Ordinal)
                || each.What.Contains("end of the", StringComparison.Ordinal)
            );
        return (problem.Line, problem.Column);
    }

    static string Document(string query) =>
        $$"""
            apiVersion: openslo/v1
            kind: SLI
            metadata: {name: a}
            spec:
              ratioMetric:
                good:
                  metricSource:
                    spec:
                      {{query}}
                counter: true
                total:
                  metricSource: {spec: {query: "sum(rate(a[5m]))" } }

            """;
}
