namespace Leeway.Client;

/// <summary>Many strategies tried on one past, and those that no other beats.</summary>
/// <param name="Settings">How many were tried.</param>
/// <param name="Events">How many events there were to tell.</param>
/// <param name="Standard">The default strategy, to compare with.</param>
/// <param name="Front">Fewest pages first: what tells more, or sooner, pages more.</param>
public sealed record SweepDetail(
    int Settings,
    int Events,
    SweptStrategyDetail Standard,
    IReadOnlyList<SweptStrategyDetail> Front
);
