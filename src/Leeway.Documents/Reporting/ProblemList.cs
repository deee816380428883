namespace Leeway.Documents.Reporting;

/// <summary>Gathers the problems of all files. A problem that an alias shows twice is kept once.</summary>
sealed class ProblemList
{
    readonly HashSet<Problem> _problems = [];

    public bool HasErrors => _problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    public void Error(Place place, string what, string remedy) => Add(place, ProblemSeverity.Error, what, remedy);

    public void Warn(Place place, string what, string remedy) => Add(place, ProblemSeverity.Warning, what, remedy);

    public IReadOnlyList<Problem> Ordered() =>
        [
            .. _problems
                .OrderBy(problem => problem.File, StringComparer.Ordinal)
                .ThenBy(problem => problem.Line)
                .ThenBy(problem => problem.Column)
                .ThenBy(problem => problem.What, StringComparer.Ordinal),
        ];

    public void AddTo(ICollection<Problem> problems)
    {
        foreach (var problem in Ordered())
        {
            problems.Add(problem);
        }
    }

    void Add(Place place, ProblemSeverity severity, string what, string remedy) =>
        _problems.Add(
            new Problem(place.File, place.Line, place.Column, severity, Quote.OnOneLine(what), Quote.OnOneLine(remedy))
        );
}
