using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>The groups of one SLO, the worst first.</summary>
public sealed record SloGroupsView
{
    // What needs a person, without pushing the charts off the screen.
    const int WorstShown = 10;

    // A page is for people: who looks for one of a thousand knows its address, or asks the API.
    const int RowsMax = 200;

    /// <summary>"Groups by handler, method".</summary>
    public required string Title { get; init; }

    /// <summary>"300 groups had events in the window; there is room for 500; the 200 worst are shown.".</summary>
    public required string Summary { get; init; }

    /// <summary>Events that found no room for their group, as sentences; empty if all did.</summary>
    public required string Refused { get; init; }

    public required IReadOnlyList<GroupRowView> Worst { get; init; }

    /// <summary>Those behind the worst, folded away.</summary>
    public required IReadOnlyList<GroupRowView> Others { get; init; }

    /// <summary>Where programs find all of them.</summary>
    public required string Source { get; init; }

    public static SloGroupsView Of(string slo, GroupsSummary summary, IReadOnlyList<GroupSummary> groups) =>
        new()
        {
            Title = $"Groups by {string.Join(", ", summary.By)}",
            Summary =
                $"{PageText.Count(summary.Count, "group")} had events in the window; there is room for {summary.Max}"
                + (summary.Count > RowsMax ? $"; the {RowsMax} worst are shown." : "."),
            Refused = summary.RefusedAt is { } at
                ? $"{PageText.Count(summary.Refused, "time")} events found no room for a group of their own, last at {PageText.DateAndTime(at)} UTC: they count in the SLO alone. "
                    + "Raise leeway.dev/groups-max, or group by labels with fewer values."
                : "",
            Worst = [.. groups.Take(WorstShown).Select(group => GroupRowView.Of(slo, group))],
            Others = [.. groups.Take(RowsMax).Skip(WorstShown).Select(group => GroupRowView.Of(slo, group))],
            Source = $"api/v1/slos/{Uri.EscapeDataString(slo)}/groups",
        };
}
