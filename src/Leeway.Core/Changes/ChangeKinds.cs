using System.Collections.Frozen;

namespace Leeway.Core.Changes;

/// <summary>Kinds of changes as they are written.</summary>
public static class ChangeKinds
{
    static readonly FrozenDictionary<string, ChangeKind> ByName = Enum.GetValues<ChangeKind>()
        .ToFrozenDictionary(NameOf, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<ChangeKind>().Select(NameOf)];

    extension(ChangeKind kind)
    {
        public string Name => NameOf(kind);

        /// <summary>True if it makes good what another change did: it fails nobody, and nothing may hold it back.</summary>
        public bool IsRemedy => kind is ChangeKind.Rollback or ChangeKind.Mitigation;

        /// <summary>True if no policy, no missing data and no missing server may hold it up: users or their secrets suffer until it is out.</summary>
        public bool IsNeverHeldUp => kind.IsRemedy || kind is ChangeKind.Security;
    }

    public static bool TryParse(string text, out ChangeKind kind) => ByName.TryGetValue(text, out kind);

    static string NameOf(ChangeKind kind) => kind.ToString().ToLowerInvariant();
}
