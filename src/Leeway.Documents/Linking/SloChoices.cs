using Leeway.Core.Objectives;
using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Finds the SLOs that documents name or select.</summary>
/// <param name="objectives">Those without problems.</param>
sealed class SloChoices(Catalogue catalogue, IReadOnlyList<Objective> objectives)
{
    /// <summary>Those that are meant, after reporting names that lead nowhere, and warning of a selector that matches nothing.</summary>
    /// <param name="consequence">What then does not happen, for example <c>nothing is adjusted</c>.</param>
    public IReadOnlyList<Objective> Find(SloChoice choice, string consequence)
    {
        foreach (var name in choice.Names)
        {
            catalogue.Slos.Find(name);
        }
        var found = choice.Of(objectives);
        // What has problems of its own might have been selected.
        if (
            choice.Selector is { Value: var value }
            && found.Count == 0
            && objectives.Count == catalogue.Slos.All.Count()
        )
        {
            value.Warn($"{value.Path} matches no SLO, so {consequence}", "correct it, or remove the document");
        }
        return found;
    }
}
