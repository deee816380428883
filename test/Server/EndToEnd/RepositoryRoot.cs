namespace Leeway.Server.Tests.EndToEnd;

/// <summary>The folder that holds the solution.</summary>
static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    static string Find(DirectoryInfo? folder) =>
        folder switch
        {
            null => throw new InvalidOperationException("The tests do not lie below the solution."),
            _ when File.Exists(System.IO.Path.Combine(folder.FullName, "Leeway.slnx")) => folder.FullName,
            _ => Find(folder.Parent),
        };
}
