namespace Leeway.Documents.Tests;

/// <summary>Each example of OpenSLO loads, or is refused for the reasons here.</summary>
public sealed class OpenSloConformanceTest
{
    public static TheoryData<string> Files => [.. OpenSloExpectations.ByFile.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void An_example_has_exactly_the_expected_problems(string path)
    {
        var file = Path.Combine(Folder(), path);
        var result = Loading.Load(new DocumentFile(Path.GetFileName(path), File.ReadAllText(file)));
        Loading.Same(OpenSloExpectations.ByFile[path], result.Lines());
    }

    [Fact]
    public void No_example_is_left_out() =>
        Loading.Same(
            OpenSloExpectations.ByFile.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateFiles(Folder(), "*", SearchOption.AllDirectories)
                .Where(file => Path.GetExtension(file) is ".yaml" or ".json")
                .Select(file => Path.GetRelativePath(Folder(), file))
                .Order(StringComparer.Ordinal)
        );

    static string Folder()
    {
        Assert.SkipWhen(
            RepositoryFolders.OpenSlo is null,
            "OpenSLO's examples are not here: they belong in shared/conformance/openslo, beside the repository."
        );
        return RepositoryFolders.OpenSlo!;
    }
}
