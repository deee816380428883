using System.Globalization;
using Leeway.Core.Objectives;
using Leeway.Core.Risks;

namespace Leeway.Documents.Linking;

/// <summary>Warns of SLOs whose target their risks do not leave room for.</summary>
sealed class RiskLint(Catalogue catalogue)
{
    public void Check(RiskBook book, IReadOnlyList<Objective> objectives)
    {
        foreach (var objective in objectives)
        {
            var model = book.ModelOf(objective.Name, risk => risk.AsEstimated());
            if (model.Risks.Count > 0)
            {
                Check(objective, TargetStanding.Of(objective.Target, model.Today));
            }
        }
    }

    void Check(Objective objective, TargetStanding standing)
    {
        if (!standing.IsFeasible)
        {
            var largest = standing.Risks[0].Risk.DisplayName;
            Warn(
                objective.Name,
                $"{objective.Target} is out of reach as things stand: its risks cost {Number(standing.BadMinutesAYear)} bad minutes a year, and it allows {Number(standing.BudgetMinutes)}",
                $"promise less, or make risks smaller: the largest is '{largest}'; 'leeway plan' says which project pays"
            );
        }
        if (standing.UnallocatedMinutes < 0)
        {
            Warn(
                objective.Name,
                $"the risks that were accepted for it cost {Number(standing.AcceptedMinutes)} bad minutes a year, and {objective.Target} allows {Number(standing.BudgetMinutes)}",
                "accept fewer of them"
            );
        }
    }

    void Warn(string slo, string what, string remedy)
    {
        catalogue.Slos.Warn(slo, what, remedy);
        catalogue.Doubts.Add(slo, what);
    }

    static string Number(double value) => value.ToString("#,0.#", CultureInfo.InvariantCulture);
}
