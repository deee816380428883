using System.Text.RegularExpressions;

namespace Leeway.House.Tests.Papers;

public partial class JourneyTests
{
    static readonly RepositoryFile Journey = new("docs/journey.md");

    [Fact]
    public void every_station_links_the_source_where_it_happens()
    {
        var stations = Journey.Text.Split("\n## ")[1..].Where(section => char.IsAsciiDigit(section[0])).ToList();

        Assert.True(stations.Count >= 9, $"{stations.Count} stations");
        Assert.All(stations, station => Assert.Contains("](../src/", station, StringComparison.Ordinal));
    }

    [Fact]
    public void a_link_says_where_it_leads() =>
        Breaches.None(
            SourceLink().Matches(Journey.Text).Where(link => link.Groups["says"].Value != link.Groups["leads"].Value)
        );

    [Fact]
    public void every_folder_of_the_engine_is_a_station_or_beside_one()
    {
        var named = MarkdownLink.In(Journey).Select(link => link.Target);
        var folders = Repository
            .FilesIn("src/Leeway.Engine/", "")
            .Select(file => file.Path.Split('/'))
            .Where(parts => parts.Length > 3)
            .Select(parts => string.Join('/', parts[..3]))
            .Distinct();

        Breaches.None(
            folders.Where(folder =>
                !named.Any(target => (target + "/").StartsWith(folder + "/", StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public void every_source_project_is_on_the_road_or_beside_it() =>
        Breaches.None(Projects.Where(project => !Journey.Text.Contains($"](../{project}", StringComparison.Ordinal)));

    [Fact]
    public void every_source_project_has_its_row_in_the_rules()
    {
        var rules = new RepositoryFile("AGENTS.md").Lines;

        Breaches.None(
            Projects.Where(project => !rules.Any(row => row.StartsWith($"| {project} |", StringComparison.Ordinal)))
        );
    }

    [Fact]
    public void the_source_projects_were_really_found() => Assert.Contains("src/Leeway.Core", Projects);

    static IEnumerable<string> Projects => Repository.FilesIn("src/", ".csproj").Select(file => file.Folder);

    [GeneratedRegex(@"\[(?<says>[^\[\]]*)\]\(\.\./(?<leads>src/[^)]*)\)")]
    private static partial Regex SourceLink();
}
