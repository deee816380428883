namespace Leeway.Documents.Tests;

/// <summary>Folders outside of the tests' own.</summary>
static class RepositoryFolders
{
    public static string Root { get; } = Above(folder => File.Exists(Path.Combine(folder, "Leeway.slnx")))!;

    /// <summary>OpenSLO's own examples, kept beside the repository; null where there are none.</summary>
    public static string? OpenSlo { get; } = Conformance("openslo");

    /// <summary>Sloth's examples with the rules that it makes of them, kept beside the repository; null where there are none.</summary>
    public static string? Sloth { get; } = Conformance("sloth");

    static string? Conformance(string name) =>
        Above(folder => Directory.Exists(Path.Combine(folder, "shared", "conformance", name))) is { } folder
            ? Path.Combine(folder, "shared", "conformance", name)
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
