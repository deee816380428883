using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

public partial class DecisionTests
{
    static readonly string[] Headings =
    [
        "## Context",
        "## Decision",
        "## Consequences",
        "## What would change our mind",
    ];

    static IEnumerable<RepositoryFile> Records =>
        Repository.FilesIn("docs/decisions/", ".md").Where(file => RecordName().IsMatch(file.Name));

    [Fact]
    public void the_index_links_every_decision_and_nothing_else_lies_beside_them()
    {
        var index = new RepositoryFile("docs/decisions/README.md");
        var linked = MarkdownLink.In(index).Select(link => link.Target).Order(StringComparer.Ordinal);
        var files = Repository
            .FilesIn("docs/decisions/", ".md")
            .Select(file => file.Path)
            .Where(path => path != index.Path);

        Assert.Equal(files, linked);
    }

    [Fact]
    public void decisions_are_numbered_without_a_gap()
    {
        var numbers = Records.Select(file => file.Name[..4]).ToList();

        Assert.NotEmpty(numbers);
        Assert.Equal(Enumerable.Range(1, numbers.Count).Select(number => $"{number:0000}"), numbers);
    }

    [Fact]
    public void every_decision_has_its_number_in_the_title_and_the_four_headings() =>
        Assert.All(
            Records,
            file =>
            {
                Assert.StartsWith($"# {file.Name[..4]} ", file.Text, StringComparison.Ordinal);
                Assert.Equal(Headings, file.Lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
            }
        );

    [Fact]
    public void a_decision_is_read_in_a_minute() =>
        Breaches.None(Records.Where(file => file.Lines.Count > 40).Select(file => file.Path));

    [Fact]
    public void every_decision_is_named_where_it_shows() =>
        Breaches.None(Records.Select(file => file.Name).Where(name => !IsNamed(name)));

    [Fact]
    public void a_decision_that_nobody_names_is_seen() => Assert.False(IsNamed("9999-nobody-names" + "-this.md"));

    // The index names all of them, and a record its neighbours: neither leads a reader of the code to the reason.
    static bool IsNamed(string record) =>
        Repository.Files.Any(file =>
            !file.Path.StartsWith("docs/decisions/", StringComparison.Ordinal)
            && (
                file.Name.EndsWith(".md", StringComparison.Ordinal)
                || file.Name.EndsWith(".cs", StringComparison.Ordinal)
            )
            && file.Text.Contains(record, StringComparison.Ordinal)
        );

    [GeneratedRegex(@"^\d{4}-[a-z0-9-]+\.md$")]
    private static partial Regex RecordName();
}
