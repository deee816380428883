using Leeway.Core.Objectives;
using Leeway.Core.Records;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Documents.Records;
using Leeway.Documents.Reporting;

namespace Leeway.Cli.Commands.PlanVerb;

/// <summary>The documents and incidents that a plan is made of, with all that is wrong with them.</summary>
sealed record PlanFiles
{
    public required IReadOnlyList<Problem> Problems { get; init; }

    /// <summary>Null if anything is wrong.</summary>
    public required RiskBook? Book { get; init; }

    /// <summary>Null without a file of incidents.</summary>
    public IncidentRecord? Record { get; init; }

    /// <summary>What is promised, and to which SLO it belongs, if to any.</summary>
    public IReadOnlyList<(string? Slo, Target Target, TimeSpan Window)> Promises { get; init; } = [];

    public static PlanFiles Read(PlanRequest request)
    {
        var problems = new List<Problem>();
        var result = ConfigurationLoader.Load(DocumentFolder.Read(request.Paths, problems));
        problems.AddRange(result.Problems);
        var book = result.Configuration?.RiskBook ?? RiskBook.Empty;
        var record = request.Incidents is { } file ? ReadRecord(file, request, book, problems) : null;
        if (result.Configuration is not { } configuration || HasErrors(problems))
        {
            return new PlanFiles { Problems = problems, Book = null };
        }
        var promises = Choose(configuration, request, problems);
        return new PlanFiles
        {
            Problems = problems,
            Book = HasErrors(problems) ? null : configuration.RiskBook,
            Record = record,
            Promises = promises,
        };
    }

    static List<(string?, Target, TimeSpan)> Choose(
        Configuration configuration,
        PlanRequest request,
        List<Problem> problems
    )
    {
        var objectives = configuration.Objectives.Select(watched => watched.Objective).ToList();
        if (configuration.RiskBook.Risks.Count == 0)
        {
            Refuse(
                problems,
                request,
                "there are no risks",
                "write a document of kind Risk for each thing that may go wrong"
            );
            return [];
        }
        if (request.Slo is { } name)
        {
            if (objectives.Find(objective => objective.Name == name) is { } one)
            {
                return [Of(one, request)];
            }
            Refuse(
                problems,
                request,
                $"there is no SLO '{name}'",
                Nearest.Remedy(name, [.. objectives.Select(objective => objective.Name)])
            );
            return [];
        }
        var hurt = objectives
            .Where(objective => configuration.RiskBook.Risks.Any(risk => risk.Hurts(objective.Name)))
            .ToList();
        if (hurt.Count > 0)
        {
            return [.. hurt.Select(objective => Of(objective, request))];
        }
        if (request.Targets is [var target, ..])
        {
            return [(null, target, request.Window ?? 30.Days)];
        }
        Refuse(
            problems,
            request,
            "there is no SLO that a risk hurts",
            "add the SLO, or say what is promised: '--target 99.9%'"
        );
        return [];
    }

    static (string?, Target, TimeSpan) Of(Objective objective, PlanRequest request) =>
        (objective.Name, objective.Target, request.Window ?? objective.Window.NominalLength);

    static IncidentRecord? ReadRecord(string file, PlanRequest request, RiskBook book, List<Problem> problems) =>
        DocumentFolder.Read([file], problems) is [var read, ..]
            ? RecordFile.Read(read, problems)?.Within(request.From, request.Until, book, problems)
            : null;

    static void Refuse(List<Problem> problems, PlanRequest request, string what, string remedy) =>
        problems.Add(Error(request.Paths[0], what, remedy));

    static Problem Error(string file, string what, string remedy) =>
        new(file, 0, 0, ProblemSeverity.Error, what, remedy);

    static bool HasErrors(List<Problem> problems) =>
        problems.Exists(problem => problem.Severity == ProblemSeverity.Error);
}
