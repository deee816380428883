using Leeway.Core.Agreements;
using Leeway.Core.Objectives;
using Leeway.Documents.Agreements;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>Finds the SLOs that agreements are about, and says which of them are agreed by whom they should not, or by nobody.</summary>
static class AgreementLinker
{
    public static IReadOnlyList<AgreementEntry> Link(Catalogue catalogue, IReadOnlyList<Objective> objectives)
    {
        var byName = objectives.ToDictionary(objective => objective.Name, StringComparer.Ordinal);
        var agreed = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<AgreementEntry>();
        foreach (var declared in catalogue.Agreements.All)
        {
            catalogue.Slos.Find(declared.Slo);
            catalogue.Policies.Find(declared.Policy);
            if (!agreed.TryAdd(declared.Slo.Name, declared.Agreement.Name))
            {
                declared.Slo.Value.Error(
                    $"SLO {Quote.Of(declared.Slo.Name)} has an Agreement already, {Quote.Of(agreed[declared.Slo.Name])}",
                    "keep one of the two"
                );
            }
            WarnOfPeople(declared, catalogue);
            if (byName.TryGetValue(declared.Slo.Name, out var objective))
            {
                entries.Add(new AgreementEntry(declared.Agreement, objective, declared.Place));
            }
        }
        return entries;
    }

    static void WarnOfPeople(AgreementDeclaration declared, Catalogue catalogue)
    {
        foreach (var (index, approval) in declared.Agreement.Approvals.Index())
        {
            if (!declared.Agreement.Of(approval.Party).Includes(approval.Person))
            {
                declared
                    .Approvals[index]
                    .Warn(
                        $"{Quote.Of(approval.Person)} is no approver of {approval.Party.Word()}, so this approval does not count",
                        "add the person to the approvers, or remove the approval"
                    );
            }
        }
    }
}
