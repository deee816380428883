using Leeway.Client;
using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;
using Leeway.Core.Records;
using Leeway.Documents;
using Leeway.Documents.Records;

namespace Leeway.Server.Api;

/// <summary>A <see cref="PlanQuery"/> as it is understood, perhaps with recorded incidents to learn from.</summary>
/// <param name="Warnings">Which rows of the incidents count for nothing, and the like.</param>
sealed record AskedPlan(
    double EngineerWeeks,
    IReadOnlyList<Target> Targets,
    IncidentRecord? Record,
    IReadOnlyList<string> Warnings
)
{
    const double WeeksMax = 1e6;

    /// <param name="incidents">The text of a record of incidents; null if there is none.</param>
    /// <param name="parts">Is told what is wrong with the query or the incidents.</param>
    /// <returns>Null if anything is.</returns>
    public static AskedPlan? Read(PlanQuery query, string? incidents, RiskBook book, QuestionParts parts)
    {
        if (query.EngineerWeeks is not (null or > 0 and <= WeeksMax))
        {
            parts.Refuse("engineerWeeks", "Write a number above 0, or leave it out.");
        }
        var targets = parts.Targets(query.Targets);
        var (from, until) = (parts.Instant(query.From, "from"), parts.Instant(query.Until, "until"));
        if (incidents is null && (query.From ?? query.Until) is not null)
        {
            parts.Refuse("from", "'from' and 'until' say when incidents were recorded, and there are none; send them.");
        }
        var problems = new List<Problem>();
        var record =
            incidents is not null && parts.Problems.Count == 0
                ? RecordFile
                    .Read(new DocumentFile("incidents", incidents), problems)
                    ?.Within(from, until, book, problems)
                : null;
        string[] told = [.. problems.Select(problem => problem.ToString())];
        if (incidents is not null && record is null && parts.Problems.Count == 0)
        {
            parts.Refuse("incidents", told);
        }
        return parts.Problems.Count > 0
            ? null
            : new AskedPlan(query.EngineerWeeks ?? double.PositiveInfinity, targets, record, told);
    }

    public PlanQuestion Of(Objective objective) =>
        new(objective.Target, objective.Window.NominalLength) { EngineerWeeks = EngineerWeeks };
}
