using Leeway.Documents.Disk;

namespace Leeway.Documents;

/// <summary>Finds and reads the files of documents below some paths.</summary>
public static class DocumentFolder
{
    /// <summary>Reads files, and folders with all folders below: <c>*.yaml</c> and <c>*.yml</c>, nothing hidden, each file once, in ordinal order.</summary>
    /// <remarks>
    /// At most 10,000 files of 1 MiB. Linked files are followed, linked folders below a path are not: they could lead in circles.
    /// </remarks>
    /// <param name="paths">A file that is named itself may have any extension.</param>
    /// <param name="problems">Gets what could not be found or read.</param>
    public static IReadOnlyList<DocumentFile> Read(IEnumerable<string> paths, ICollection<Problem> problems)
    {
        var walk = new FolderWalk(problems);
        foreach (var path in paths)
        {
            walk.Add(path);
        }
        return [.. walk.Found().Select(path => TextFile.Read(path, problems)).OfType<DocumentFile>()];
    }
}
