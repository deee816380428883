using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Finds the SLOs that silences are about.</summary>
sealed class SilenceLinker(SloChoices choices, SeverityNames severities)
{
    public Silence Link(SilenceDeclaration declared)
    {
        foreach (var severity in declared.Severities)
        {
            severities.Check(severity);
        }
        return declared.Silence with
        {
            Objectives = choices
                .Find(declared.Slos, "nothing is silenced")
                .Select(objective => objective.Name)
                .ToHashSet(StringComparer.Ordinal),
        };
    }
}
