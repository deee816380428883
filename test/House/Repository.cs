namespace Leeway.House.Tests;

/// <summary>The files of this repository, as they lie on the disk, without what a build or a run leaves there.</summary>
static class Repository
{
    /// <summary>The folder that holds Leeway.slnx.</summary>
    public static string Root { get; } = FindRoot();

    static readonly HashSet<string> LeftBehind =
    [
        ".git",
        ".idea",
        ".vs",
        ".vscode",
        "bin",
        "obj",
        "artifacts",
        "TestResults",
        "leeway-data",
        "screenshots",
    ];

    static readonly Lazy<IReadOnlyList<RepositoryFile>> AllFiles = new(() =>
        [.. FilesUnder(Root).OrderBy(file => file.Path, StringComparer.Ordinal)]
    );

    public static IReadOnlyList<RepositoryFile> Files => AllFiles.Value;

    /// <summary>The files whose path begins with a folder and ends with an extension, as in ("src/", ".cs").</summary>
    public static IEnumerable<RepositoryFile> FilesIn(string folder, string extension) =>
        Files.Where(file =>
            file.Path.StartsWith(folder, StringComparison.Ordinal)
            && file.Path.EndsWith(extension, StringComparison.Ordinal)
        );

    public static string FullPath(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>True if the path, relative to the root, is a file or a folder.</summary>
    public static bool Has(string path) => Path.Exists(FullPath(path));

    static IEnumerable<RepositoryFile> FilesUnder(string folder)
    {
        var files = Directory.EnumerateFiles(folder).Where(file => Path.GetFileName(file) != ".git");
        var folders = Directory
            .EnumerateDirectories(folder)
            .Where(inner => !LeftBehind.Contains(Path.GetFileName(inner)));
        return files
            .Select(file => new RepositoryFile(Path.GetRelativePath(Root, file)))
            .Concat(folders.SelectMany(FilesUnder));
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Leeway.slnx")))
        {
            folder =
                folder.Parent
                ?? throw new InvalidOperationException($"No Leeway.slnx in or above {AppContext.BaseDirectory}.");
        }
        return folder.FullName;
    }
}
