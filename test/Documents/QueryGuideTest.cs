using Leeway.Core.Indicators;

namespace Leeway.Documents.Tests;

/// <summary>Every query of the guide is counted as it says there, or refused for the reason there.</summary>
public sealed class QueryGuideTest
{
    static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(RepositoryFolders.Root, "docs", "guide", "queries.md")
    );

    [Fact]
    public void What_is_counted_is_counted_as_the_guide_says()
    {
        var rows = Rows("| query | is counted as |").ToList();

        Assert.InRange(rows.Count, 20, 40);
        Assert.All(rows, row => Assert.Equal(Code(row[1]), Counted(Code(row[0]))));
    }

    [Fact]
    public void What_is_refused_is_refused_for_the_reason_of_the_guide_and_what_to_write_instead_is_counted()
    {
        var rows = Rows("| query | because | write instead |").ToList();

        Assert.InRange(rows.Count, 10, 20);
        Assert.All(
            rows,
            row =>
            {
                Assert.Equal(row[1], Refused(Code(row[0])));
                Assert.NotNull(Counted(Code(row[2])));
            }
        );
    }

    // Where nothing is said of counters, a query has to say it itself; the raw counter is OpenSLO's.
    static string? Counted(string query) =>
        CountingCompiler
            .Compile(query, isCounter: query.Contains("_total", StringComparison.Ordinal))
            .Expression?.Canonical;

    static string? Refused(string query) =>
        CountingCompiler.Compile(query, isCounter: false).Problems is [var first, ..] ? first.What : null;

    static IEnumerable<string[]> Rows(string header) =>
        Enumerable
            .Range(0, Lines.Length)
            .Where(n => Lines[n] == header)
            .SelectMany(n => Lines.Skip(n + 2).TakeWhile(line => line.StartsWith('|')))
            .Select(line => line[1..^1].Split(" | ").Select(cell => cell.Trim()).ToArray());

    static string Code(string cell) => cell.Split('`')[1];
}
