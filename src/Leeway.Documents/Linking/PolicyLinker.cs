using Leeway.Documents.Native;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>Finds the SLOs that policies are about; none may be under two.</summary>
sealed class PolicyLinker(Catalogue catalogue, SloChoices choices)
{
    readonly Dictionary<string, string> _policyOf = new(StringComparer.Ordinal);

    public PolicyEntry Link(PolicyDeclaration declared)
    {
        var name = declared.Entry.Policy.Name;
        var objectives = choices.Find(declared.Slos, "nothing is decided by it");
        foreach (var objective in objectives)
        {
            if (!_policyOf.TryAdd(objective.Name, name))
            {
                catalogue.Policies.Error(
                    name,
                    $"SLO {Quote.Of(objective.Name)} is under ErrorBudgetPolicy {Quote.Of(_policyOf[objective.Name])} already",
                    "name the SLOs of each policy, so that there is one answer"
                );
            }
        }
        PolicyLint.Check(declared, objectives);
        return declared.Entry with
        {
            Objectives = objectives.Select(objective => objective.Name).ToHashSet(StringComparer.Ordinal),
        };
    }
}
