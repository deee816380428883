namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Documents and a ledger in a folder that goes with the test.</summary>
sealed class TestFolder : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("leeway-e2e-");

    public TestFolder()
    {
        Directory.CreateDirectory(Documents);
        Data = Path.Combine(_folder.FullName, "data");
    }

    public string Documents => Path.Combine(_folder.FullName, "documents");

    /// <summary>The ledger's folder; one that lies elsewhere does not go with the test.</summary>
    public string Data { get; init; }

    public TestFolder Write(string file, string text)
    {
        // Written aside and renamed, as editors and orchestrators do it: a reader never sees half a document.
        var aside = Path.Combine(_folder.FullName, file + ".aside");
        File.WriteAllText(aside, text);
        File.Move(aside, Path.Combine(Documents, file), overwrite: true);
        return this;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
