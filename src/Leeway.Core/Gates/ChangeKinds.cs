namespace Leeway.Core.Gates;

/// <summary>The kinds of changes as they are written.</summary>
public static class ChangeKinds
{
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ChangeKind>().Select(NameOf)];

    public static string NameOf(ChangeKind kind) => kind.ToString().ToLowerInvariant();

    public static ChangeKind? Named(string name) =>
        Enum.GetValues<ChangeKind>()
            .Where(kind => NameOf(kind) == name)
            .Select(kind => (ChangeKind?)kind)
            .FirstOrDefault();

    /// <summary>True if no policy, no missing data and no missing server may hold it up: it makes things better, not worse.</summary>
    public static bool IsNeverBlocked(ChangeKind kind) =>
        kind is ChangeKind.Rollback or ChangeKind.Mitigation or ChangeKind.Security;
}
