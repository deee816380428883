namespace Leeway.Core.Promql;

/// <summary>How the series of two sides find each other: <c>on (job) group_left (team)</c>.</summary>
/// <param name="IsOn">True if only <paramref name="Labels"/> are compared, false if all others are.</param>
/// <param name="Many">The side that may have several series for one of the other.</param>
/// <param name="Include">Labels of the one side that the result takes over.</param>
public sealed record VectorMatching(bool IsOn, PartList<string> Labels, ManySide Many, PartList<string> Include)
    : PromqlPart;
