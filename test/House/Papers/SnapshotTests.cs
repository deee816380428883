using System.Text.Json;

namespace Leeway.House.Tests.Papers;

public class SnapshotTests
{
    static IEnumerable<RepositoryFile> Snapshots =>
        Repository.FilesIn("test/", "").Where(file => Path.GetFileName(file.Folder) == "Snapshots" && !IsCode(file));

    [Fact]
    public void a_test_beside_it_names_every_snapshot() =>
        Breaches.None(Snapshots.Where(file => !IsNamed(file.Name, TestsBeside(file))).Select(file => file.Path));

    [Fact]
    public void snapshots_were_really_found() => Assert.True(Snapshots.Count() > 20, $"{Snapshots.Count()} snapshots");

    [Theory]
    [InlineData("status.json", "Snapshot.Matches(\"status.json\", said)", true)]
    [InlineData("status.json", "Snapshot.Matches(\"statuses.json\", said)", false)]
    [InlineData("status.json", "// see status.json", false)]
    public void a_snapshot_is_named_as_text(string name, string test, bool named) =>
        Assert.Equal(named, IsNamed(name, test));

    [Fact]
    public void the_reference_of_the_API_has_every_route()
    {
        var reference = new RepositoryFile("docs/reference/api.md").Text;
        var routes = Routes(new RepositoryFile("test/Server/Outputs/Snapshots/openapi.json").Text);

        Assert.NotEmpty(routes);
        Breaches.None(routes.Where(route => !Documents(reference, route)));
    }

    [Theory]
    [InlineData("`GET /api/v1/slos`, by name", "/api/v1/slos", true)]
    [InlineData("`GET /api/v1/slos/{name}`: one", "/api/v1/slos", false)]
    [InlineData("| `/healthz` | alive |", "/healthz", true)]
    public void a_route_is_documented_as_code(string reference, string route, bool documented) =>
        Assert.Equal(documented, Documents(reference, route));

    static bool Documents(string reference, string route) =>
        ((string[])["", "GET ", "POST ", "DELETE "]).Any(method =>
            reference.Contains($"`{method}{route}`", StringComparison.Ordinal)
        );

    static List<string> Routes(string openApi)
    {
        using var document = JsonDocument.Parse(openApi);
        return [.. document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
    }

    static string TestsBeside(RepositoryFile snapshot) =>
        string.Concat(
            Repository
                .Files.Where(file => file.Folder == Path.GetDirectoryName(snapshot.Folder) && IsCode(file))
                .Select(file => file.Text)
        );

    static bool IsNamed(string snapshot, string tests) => tests.Contains($"\"{snapshot}\"", StringComparison.Ordinal);

    static bool IsCode(RepositoryFile file) => file.Name.EndsWith(".cs", StringComparison.Ordinal);
}
