namespace Leeway.Documents;

/// <summary>How a server proves who it is, and the client too. Paths are as written, relative to where Leeway runs.</summary>
/// <remarks>Equal settings share their connections.</remarks>
public sealed record TlsAccess
{
    /// <summary>The authorities of the system, the name in the address, no certificate of the client's own.</summary>
    public static TlsAccess Plain { get; } = new();

    /// <summary>PEM certificates of the authorities that are trusted instead of the system's.</summary>
    public string? CaFile { get; init; }

    /// <summary>The client's certificate, PEM, followed by those between it and its authority.</summary>
    public string? CertFile { get; init; }

    /// <summary>Its key, PEM, not encrypted; there if there is a certificate.</summary>
    public string? KeyFile { get; init; }

    /// <summary>The name in the server's certificate, if it is not that of the address.</summary>
    public string? ServerName { get; init; }

    /// <summary>Whether any certificate will do.</summary>
    public bool InsecureSkipVerify { get; init; }
}
