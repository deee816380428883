using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Cli;

/// <summary>The documents that a command was given.</summary>
/// <param name="Configuration">What they say; null if anything is wrong with them.</param>
sealed record GivenDocuments(IReadOnlyList<DocumentFile> Files, Configuration? Configuration)
{
    /// <summary>Reads them, and says what is wrong.</summary>
    /// <param name="grid">The usual one by default.</param>
    public static GivenDocuments Read(string[] paths, TickGrid grid = default)
    {
        var unread = new List<Problem>();
        var files = DocumentFolder.Read(paths, unread);
        var loaded = ConfigurationLoader.Load(files, grid);
        var errors = unread
            .Concat(loaded.Problems)
            .Where(problem => problem.Severity == ProblemSeverity.Error)
            .ToList();
        if (errors.Count == 0)
        {
            return new GivenDocuments(files, loaded.Configuration);
        }
        Report.Problems(errors, Console.Error);
        return new GivenDocuments(files, null);
    }
}
