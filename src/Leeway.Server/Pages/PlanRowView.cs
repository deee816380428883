using System.Globalization;
using Leeway.Core.Outlooks;
using Leeway.Core.Risks;
using Leeway.Documents;

namespace Leeway.Server.Pages;

/// <summary>One SLO that a risk hurts, on the list of plans.</summary>
public sealed record PlanRowView(
    string Name,
    string Address,
    string Target,
    string Taken,
    string Risks,
    string Projects
)
{
    /// <summary>The one whose risks take most of its budget first.</summary>
    public static IReadOnlyList<PlanRowView> All(Configuration configuration) =>
        [
            .. configuration
                .Objectives.Select(watched => watched.Objective)
                .Select(objective =>
                    (objective, Model: configuration.RiskBook.ModelOf(objective.Name, risk => risk.AsEstimated()))
                )
                .Where(one => one.Model.Risks.Count > 0)
                .Select(one =>
                    (
                        one.objective,
                        one.Model,
                        Share: one.Model.BadMinutesAYear(ProjectSet.None)
                            / TargetStanding.BudgetOf(one.objective.Target)
                    )
                )
                .OrderByDescending(one => one.Share)
                .ThenBy(one => one.objective.Name, StringComparer.Ordinal)
                .Select(one => new PlanRowView(
                    one.objective.Name,
                    AddressOf(one.objective.Name),
                    one.objective.Target.ToString(),
                    PlanFigures.Share(one.Share),
                    one.Model.Risks.Count(risk => risk.Project is null).ToString(CultureInfo.InvariantCulture),
                    one.Model.Projects.Count.ToString(CultureInfo.InvariantCulture)
                )),
        ];

    public static string AddressOf(string slo) => $"slos/{Uri.EscapeDataString(slo)}/plan";
}
