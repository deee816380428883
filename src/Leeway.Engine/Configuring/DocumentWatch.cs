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
public sealed class DocumentWatch(IReadOnlyList<string> paths, TimeProvider clock)
{
    static readonly TimeSpan LookEvery = 2.Seconds;

    string _revision = "";

    /// <summary>Reads the documents now.</summary>
    public ReadDocuments Read()
    {
        var problems = new List<Problem>();
        var files = DocumentFolder.Read(paths, problems);
        _revision = RevisionOf(files, problems);
        var result = ConfigurationLoader.Load(files);
        IReadOnlyList<Problem> all = [.. problems, .. result.Problems];
        var isUsable = problems.TrueForAll(problem => problem.Severity != ProblemSeverity.Error);
        return new ReadDocuments(_revision, isUsable ? result.Configuration : null, all);
    }

    /// <summary>Calls back with the documents each time that they have changed, until cancelled.</summary>
    public async Task Run(Action<ReadDocuments> changed, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var problems = new List<Problem>();
            var files = DocumentFolder.Read(paths, problems);
            if (RevisionOf(files, problems) != _revision)
            {
                changed(Read());
            }
        }
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
