namespace Leeway.Documents.Disk;

/// <summary>Problems of a file or folder as a whole.</summary>
static class PathProblem
{
    public static void Error(this ICollection<Problem> problems, string path, string what, string remedy) =>
        problems.Add(new Problem(path, 0, 0, ProblemSeverity.Error, what, remedy));

    public static void Warn(this ICollection<Problem> problems, string path, string what, string remedy) =>
        problems.Add(new Problem(path, 0, 0, ProblemSeverity.Warning, what, remedy));
}
