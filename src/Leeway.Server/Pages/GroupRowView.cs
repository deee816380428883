using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>One group in words.</summary>
public sealed record GroupRowView
{
    /// <summary>As PromQL has it: <c>{handler="/pay"}</c>.</summary>
    public required string Group { get; init; }
    public required string Address { get; init; }

    /// <summary>Kinds of badges: severities that fire, over.</summary>
    public required IReadOnlyList<string> States { get; init; }
    public required BudgetBarView Budget { get; init; }
    public required string BurnNow { get; init; }

    /// <summary>True if it burns faster than the window allows.</summary>
    public required bool IsBurning { get; init; }

    /// <summary>"3 bad of 1,200".</summary>
    public required string Events { get; init; }

    public static GroupRowView Of(string slo, GroupSummary group)
    {
        var states = group.Firing.Distinct(StringComparer.Ordinal).OrderBy(severity => severity != "page");
        return new GroupRowView
        {
            Group = group.Group,
            Address = SloRowView.AddressOf(slo, group.Group),
            States = group.BudgetRemaining < 0 ? [.. states, "over"] : [.. states],
            Budget = BudgetBarView.Of(group.BudgetRemaining),
            BurnNow = group.BurnNow is { } burn ? PageText.Burn(burn) : "no events",
            IsBurning = group.BurnNow > 1,
            Events = $"{PageText.Events(group.Bad)} bad of {PageText.Events(group.Total)}",
        };
    }
}
