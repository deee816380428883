using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One SLO in the overview.</summary>
public sealed record SloRowView
{
    public required string Name { get; init; }

    /// <summary>Empty if it is the name itself.</summary>
    public required string DisplayName { get; init; }

    /// <summary>Which of the SLO's events it is about, for example <c>{handler="/pay"}</c>; empty of the SLO itself.</summary>
    public required string Group { get; init; }

    /// <summary>Of an SLO that is grouped "12 groups, worst −20%"; else empty.</summary>
    public required string Groups { get; init; }

    /// <summary>Target and window: "99.9% over 30d rolling".</summary>
    public required string Promise { get; init; }

    /// <summary>What a person should notice, as kinds of badges: severities that fire, over, stale, unknown.</summary>
    public required IReadOnlyList<string> States { get; init; }

    /// <summary>Why its numbers are approximate; empty if they are not.</summary>
    public required string Approximate { get; init; }

    public required BudgetBarView Budget { get; init; }
    public required string BurnNow { get; init; }

    /// <summary>True if it burns faster than the window allows.</summary>
    public required bool IsBurning { get; init; }

    /// <summary>How long ago the newest counts were read.</summary>
    public required string Age { get; init; }

    /// <summary>What should be looked at first has the smallest.</summary>
    public required int Urgency { get; init; }

    public string Address => AddressOf(Name, Group);

    /// <summary>Where its past is replayed.</summary>
    public string ReplayAddress =>
        $"slos/{Uri.EscapeDataString(Name)}/replay{(Group.Length == 0 ? "" : $"?group={Uri.EscapeDataString(Group)}")}";

    public static string AddressOf(string slo, string group) =>
        $"slos/{Uri.EscapeDataString(slo)}{(group.Length == 0 ? "" : $"?group={Uri.EscapeDataString(group)}")}";

    /// <summary>The address with a further parameter.</summary>
    public string AddressWith(string parameter) => $"{Address}{(Group.Length == 0 ? '?' : '&')}{parameter}";

    public static SloRowView Of(SloSummary slo)
    {
        var firing = FiringOf(slo);
        var states = firing.OrderBy(severity => severity != "page").ToList();
        if (slo.BudgetRemaining < 0)
        {
            states.Add("over");
        }
        if (slo.IsStale)
        {
            states.Add(IsUnknown(slo) ? "unknown" : "stale");
        }
        return new SloRowView
        {
            Name = slo.Name,
            DisplayName = slo.DisplayName == slo.Name ? "" : slo.DisplayName,
            Group = slo.Group ?? "",
            Groups = slo.Groups is { } groups ? GroupsOf(groups) : "",
            Promise = $"{PageText.Target(slo.Target)} over {slo.Window}",
            States = states,
            Approximate = slo.Approximate ?? "",
            Budget = BudgetBarView.Of(slo.BudgetRemaining, slo.BudgetRemainingUnadjusted),
            BurnNow = BurnNowOf(slo),
            IsBurning = slo.BurnNow > 1,
            Age = slo.StalenessSeconds is { } seconds ? PageText.Ago(TimeSpan.FromSeconds(seconds)) : "never",
            Urgency =
                firing.Contains("page") ? 0
                : firing.Count > 0 ? 1
                : slo.BudgetRemaining < 0 ? 2
                : slo.IsStale ? 3
                : 4,
        };
    }

    static string GroupsOf(GroupsSummary groups) =>
        PageText.Count(groups.Count, "group")
        + (groups.Worst is [{ BudgetRemaining: { } left }, ..] ? $", worst {PageText.ShortShare(left)}" : "");

    /// <summary>The severities at which it or any of its groups fires.</summary>
    public static IReadOnlySet<string> FiringOf(SloSummary slo) =>
        (slo.Groups?.Worst ?? [])
            .SelectMany(group => group.Firing)
            .Concat(slo.Firing)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>True if nothing was ever known of it, which is another thing than not to be known any more.</summary>
    public static bool IsUnknown(SloSummary slo) => slo.Watermark is null;

    public static string BurnNowOf(SloSummary slo) =>
        slo.BurnNow is { } burn ? PageText.Burn(burn)
        : IsUnknown(slo) ? "unknown"
        : "no events";
}
