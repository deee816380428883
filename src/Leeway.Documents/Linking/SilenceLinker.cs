using Leeway.Core.Objectives;
using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Finds the SLOs that silences are about.</summary>
sealed class SilenceLinker(Catalogue catalogue, IReadOnlyList<Objective> objectives, SeverityNames severities)
{
    public Silence Link(SilenceDeclaration declared)
    {
        foreach (var name in declared.Slos.Names)
        {
            catalogue.Slos.Find(name);
        }
        foreach (var severity in declared.Severities)
        {
            severities.Check(severity);
        }
        var found = declared.Slos.Of(objectives);
        if (
            declared.Slos.Selector is { Value: var value }
            && found.Count == 0
            && objectives.Count == catalogue.Slos.All.Count()
        )
        {
            value.Warn($"{value.Path} matches no SLO, so nothing is silenced", "correct it, or remove the document");
        }
        return declared.Silence with
        {
            Objectives = found.Select(objective => objective.Name).ToHashSet(StringComparer.Ordinal),
        };
    }
}
