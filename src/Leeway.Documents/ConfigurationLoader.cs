using Leeway.Core.Time;
using Leeway.Documents.Linking;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents;

/// <summary>The way from files to a configuration: read YAML, read documents, link names, and tell every problem at once.</summary>
/// <remarks>Never throws for what stands in a file. Safe for concurrent use.</remarks>
public static class ConfigurationLoader
{
    /// <param name="files">All of them: names may lead from any to any.</param>
    /// <param name="grid">The ticks of the ledger that is to count; slices of time are whole numbers of them.</param>
    public static LoadResult Load(IReadOnlyList<DocumentFile> files, TickGrid grid = default)
    {
        var problems = new ProblemList();
        var read = files.Select(file => YamlFile.Read(file, problems)).ToList();
        var catalogue = new Catalogue(problems, [.. read.SelectMany(file => file.Unread)]);
        var readers = new KindReaders(catalogue, problems);
        foreach (var root in read.SelectMany(file => file.Roots))
        {
            readers.Read(root);
        }
        var configuration = Linker.Link(catalogue, grid);
        return new LoadResult(problems.HasErrors ? null : configuration, problems.Ordered());
    }
}
