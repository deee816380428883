namespace Leeway.Client;

/// <summary>What people would have been told once.</summary>
/// <param name="End">When it resolved; where <paramref name="IsOpen"/>, the end of the history.</param>
/// <param name="IsOpen">True if it still fired when the history ended.</param>
/// <param name="Rule">The tier that fired first.</param>
/// <param name="Worth"><c>right</c>, <c>unknown</c> or <c>wrong</c>.</param>
public sealed record ReplayedAlertDetail(
    string Severity,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool IsOpen,
    string Rule,
    string Worth
);
