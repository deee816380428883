using System.Globalization;
using Leeway.Core.Alerts;
using Leeway.Core.Gates;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Gating;

/// <summary>What users suffer from right now, by what people are paged for and what is written down; the same thing once.</summary>
public static class OpenIncidents
{
    /// <summary>The most urgent alerts of an SLO; what its policy tells is none of them.</summary>
    public static IEnumerable<OpenPage> Pages(ObjectiveEvaluation evaluation) =>
        evaluation
            .Occasions.Where(occasion => occasion is { Rank: 0, Kind: not AlertKind.Policy })
            .Select(occasion => new OpenPage(
                $"{occasion.Severity} of {occasion.FullName}",
                occasion.Since,
                occasion.KeyOfBeginning
            ));

    /// <summary>Each incident with the pages that it is about, and the pages that no incident is about, or not yet.</summary>
    public static IReadOnlyList<OpenIncident> Of(
        IReadOnlyList<OpenPage> pages,
        IReadOnlyList<WrittenIncident> incidents
    ) =>
        [
            .. pages
                .Where(page => !incidents.Any(one => IsAbout(one, page)))
                .Select(page => new OpenIncident(page.What, page.Since)),
            .. incidents.Select(one => new OpenIncident(
                What(one, [.. pages.Where(page => IsAbout(one, page))]),
                one.Incident.Detected,
                one.Incident.Number
            )),
        ];

    static string What(WrittenIncident one, IReadOnlyList<OpenPage> pages)
    {
        var incident = string.Create(
            CultureInfo.InvariantCulture,
            $"incident {one.Incident.Number}: {one.Incident.Title}"
        );
        return pages.Count == 0 ? incident : $"{incident}, with {string.Join(", ", pages.Select(page => page.What))}";
    }

    static bool IsAbout(WrittenIncident incident, OpenPage page) =>
        incident.Alerts.Contains(page.Key, StringComparer.Ordinal);
}
