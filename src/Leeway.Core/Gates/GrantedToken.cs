namespace Leeway.Core.Gates;

/// <summary>An exception that all who must approve it have approved.</summary>
/// <param name="Version">The version that it is for; empty for any.</param>
public sealed record GrantedToken(string Token, string Version, string Approvers, DateTimeOffset Expires)
{
    public bool Covers(ProposedChange change, DateTimeOffset asOf) =>
        asOf < Expires && (Version.Length == 0 || Version == change.Version);
}
