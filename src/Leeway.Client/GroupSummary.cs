namespace Leeway.Client;

/// <summary>One group of an SLO's events in a list.</summary>
public sealed record GroupSummary
{
    /// <summary>As the parameter <c>group</c> of other questions takes it, for example <c>{handler="/pay"}</c>.</summary>
    public required string Group { get; init; }

    /// <summary>The same as labels; a value is empty where series lack the label.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>Events in the window so far.</summary>
    public required double Total { get; init; }

    /// <summary>Bad events in the window so far.</summary>
    public required double Bad { get; init; }

    /// <summary>The share of the whole window's budget that is left; may be negative; null if nothing is known.</summary>
    public required double? BudgetRemaining { get; init; }

    /// <summary>In the shortest window that alerts look at; null without events.</summary>
    public required double? BurnNow { get; init; }

    /// <summary>The severities that fire, held back or not.</summary>
    public required IReadOnlyList<string> Firing { get; init; }
}
