namespace Leeway.Documents.Tests;

/// <summary>Folders outside of the tests' own.</summary>
static class RepositoryFolders
{
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "Leeway.slnx")))!;

    /// <summary>OpenSLO's own examples, kept beside the repository; null where there are none.</summary>
    public static string? OpenSlo { get; } =
        Above(folder => Directory.Exists(Path.Combine(folder, "shared", "conformance", "openslo"))) is { } folder
            ? Path.Combine(folder, "shared", "conformance", "openslo")
            : null;

    static string? Above(Func<string, bool> found)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (found(folder))
            {
                return folder;
            }
        }
        return null;
    }
}
