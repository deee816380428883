namespace Leeway.Client;

/// <summary>An alert, from its first tier that fired until its last that resolved.</summary>
/// <param name="End">When it resolved; where <paramref name="IsOpen"/>, the end of the history.</param>
/// <param name="IsOpen">True if it still fired when the history ended.</param>
/// <param name="Rule">The tier that fired first.</param>
/// <param name="Worth"><c>right</c>, <c>unknown</c>, <c>wrong</c>, or <c>untold</c>.</param>
/// <param name="Told">When people would have been told; null if a more urgent alert held it back for as long as it fired.</param>
public sealed record ReplayedAlertDetail(
    string Severity,
    DateTimeOffset Start,
    DateTimeOffset End,
    bool IsOpen,
    string Rule,
    string Worth,
    DateTimeOffset? Told
);
