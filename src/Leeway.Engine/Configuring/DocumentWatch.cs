using System.IO.Hashing;
using System.Text;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Configuring;

/// <summary>Reads the documents, and again whenever their text changes.</summary>
/// <remarks>
/// It looks every two seconds at the text itself: file events are lost on network shares, and times of symbolic links
/// lie where an orchestrator swaps a folder.
/// </remarks>
public sealed class DocumentWatch(IReadOnlyList<string> paths, TimeProvider clock, TickGrid grid)
{
    static readonly TimeSpan LookEvery = 2.Seconds;

    string _revision = "";
    string _seen = "";

    /// <summary>Reads the documents now.</summary>
    public ReadDocuments Read()
    {
        var (files, problems, revision) = Look();
        return Load(files, problems, revision);
    }

    /// <summary>Calls back with the documents each time that they have changed, until cancelled.</summary>
    public async Task Run(Action<ReadDocuments> changed, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            if (ReadIfChanged() is { } read)
            {
                changed(read);
            }
        }
    }

    /// <summary>The documents if they have changed since they were read and have stood still since the last look; else null.</summary>
    /// <remarks>A folder that is just being copied is often sound with half of its SLOs; their alerts must not end by that.</remarks>
    internal ReadDocuments? ReadIfChanged()
    {
        var (files, problems, revision) = Look();
        var stoodStill = revision == _seen;
        _seen = revision;
        return stoodStill && revision != _revision ? Load(files, problems, revision) : null;
    }

    (IReadOnlyList<DocumentFile> Files, List<Problem> Problems, string Revision) Look()
    {
        var problems = new List<Problem>();
        var files = DocumentFolder.Read(paths, problems);
        return (files, problems, RevisionOf(files, problems));
    }

    ReadDocuments Load(IReadOnlyList<DocumentFile> files, List<Problem> problems, string revision)
    {
        _revision = revision;
        var result = ConfigurationLoader.Load(files, grid);
        IReadOnlyList<Problem> all = [.. problems, .. result.Problems];
        var isUsable = problems.TrueForAll(problem => problem.Severity != ProblemSeverity.Error);
        return new ReadDocuments(revision, isUsable ? result.Configuration : null, all);
    }

    static string RevisionOf(IReadOnlyList<DocumentFile> files, List<Problem> problems)
    {
        var hash = new XxHash128();
        foreach (var file in files)
        {
            hash.Append(Encoding.UTF8.GetBytes($"{file.Path}\0{file.Text}\0"));
        }
        foreach (var problem in problems)
        {
            hash.Append(Encoding.UTF8.GetBytes(problem.ToString()));
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash())[..12];
    }
}
