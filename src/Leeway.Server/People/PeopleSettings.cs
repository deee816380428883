using System.Net;

namespace Leeway.Server.People;

/// <summary>How Leeway knows who asks for a change.</summary>
/// <remarks>The default value knows nobody: then changes are taken from the machine that Leeway runs on only, and a person is who they say.</remarks>
public sealed record PeopleSettings
{
    public const string DefaultHeader = "X-Forwarded-User";

    /// <summary>The file of people and the hashes of their tokens; null for none.</summary>
    public string? File { get; init; }

    /// <summary>Where the proxy asks from whose word is taken for who somebody is; empty for none.</summary>
    public IReadOnlyList<IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>In which header a trusted proxy names the person.</summary>
    public string PersonHeader { get; init; } = DefaultHeader;

    /// <summary>True if somebody must be known to change anything, on this machine too.</summary>
    public bool KnowPeople => File is not null || TrustedProxies.Count > 0;
}
