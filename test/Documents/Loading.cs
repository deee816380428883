namespace Leeway.Documents.Tests;

/// <summary>Loads documents as the tests write them.</summary>
static class Loading
{
    public static LoadResult Load(params IEnumerable<DocumentFile> files) => ConfigurationLoader.Load([.. files]);

    public static LoadResult Load(string text) => Load(new DocumentFile("a.yaml", text));

    public static IEnumerable<string> Lines(this LoadResult result) =>
        result.Problems.Select(problem => problem.ToString());

    /// <summary>Compares line by line; a difference is shown with its neighbours.</summary>
    public static void Same(IEnumerable<string> expected, IEnumerable<string> actual) =>
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));

    public static Configuration Good(string text)
    {
        var result = Load(text);
        Assert.Empty(result.Lines());
        return result.Configuration!;
    }
}
