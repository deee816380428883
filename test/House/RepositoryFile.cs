namespace Leeway.House.Tests;

/// <summary>One file of the repository.</summary>
/// <param name="Path">Relative to the root, with slashes.</param>
sealed record RepositoryFile(string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);

    public string Folder => System.IO.Path.GetDirectoryName(Path) ?? "";

    /// <summary>True unless a zero byte says that it was not written for people.</summary>
    public bool IsText => !File.ReadAllBytes(Repository.FullPath(Path)).AsSpan().Contains((byte)0);

    public string Text => File.ReadAllText(Repository.FullPath(Path));

    public IReadOnlyList<string> Lines => File.ReadAllLines(Repository.FullPath(Path));

    /// <summary>The lines that match, each as path:number: text.</summary>
    public IEnumerable<string> LinesWhere(Func<string, bool> matches) =>
        Lines.Index().Where(line => matches(line.Item)).Select(line => $"{Path}:{line.Index + 1}: {line.Item.Trim()}");
}
