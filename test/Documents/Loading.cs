namespace Leeway.Documents.Tests;

/// <summary>Loads documents as the tests write them.</summary>
static class Loading
{
    public static LoadResult Load(params IEnumerable<DocumentFile> files) =>
        ConfigurationLoader.Load([.. files], FakeQueries.Compile);

    public static LoadResult Load(string text) => Load(new DocumentFile("a.yaml", text));

    public static IEnumerable<string> Lines(this LoadResult result) =>
        result.Problems.Select(problem => problem.ToString());

    public static Configuration Good(string text)
    {
        var result = Load(text);
        Assert.Empty(result.Lines());
        return result.Configuration!;
    }
}
