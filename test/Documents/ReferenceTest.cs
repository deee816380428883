namespace Leeway.Documents.Tests;

/// <summary>The reference of documents shows documents that load.</summary>
public sealed class ReferenceTest
{
    static readonly string[] Lines = File.ReadAllLines(
        Path.Combine(RepositoryFolders.Root, "docs", "reference", "documents.md")
    );

    [Fact]
    public void Every_snippet_loads_together_with_the_others()
    {
        var configuration = Loading.Good(string.Join("---\n", Snippets()));
        Loading.Same(
            ["checkout", "checkout-minutes", "search"],
            configuration.Objectives.Select(watched => watched.Objective.Name)
        );
        Assert.Equal(18, Snippets().Count());
    }

    [Theory]
    [InlineData(
        "Service",
        "SLI",
        "SLO",
        "DataSource",
        "Scrape",
        "AlertStrategy",
        "Adjustment",
        "Agreement",
        "Silence",
        "ErrorBudgetPolicy",
        "Dependency",
        "Risk",
        "RiskFactor",
        "Project",
        "Route"
    )]
    public void Every_kind_has_a_section_with_a_snippet(params string[] kinds)
    {
        Assert.All(kinds, kind => Assert.Contains($"### {kind}", Lines, StringComparer.Ordinal));
        Assert.All(
            kinds,
            kind => Assert.Contains(Snippets(), each => each.Contains($"kind: {kind}\n", StringComparison.Ordinal))
        );
    }

    static IEnumerable<string> Snippets()
    {
        for (var i = 0; i < Lines.Length; i++)
        {
            if (Lines[i] == "```yaml")
            {
                yield return string.Concat(
                    Lines.Skip(i + 1).TakeWhile(line => line != "```").Select(line => line + "\n")
                );
            }
        }
    }
}
