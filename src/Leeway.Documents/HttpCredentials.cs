namespace Leeway.Documents;

/// <summary>Who asks an HTTP server.</summary>
public abstract record HttpCredentials
{
    HttpCredentials() { }

    /// <summary>User name and password (RFC 7617).</summary>
    /// <param name="Password">Null for an empty one.</param>
    public sealed record Basic(string Username, SecretSource? Password) : HttpCredentials;

    /// <summary>The header Authorization.</summary>
    /// <param name="Scheme">Its first word; for tokens Bearer.</param>
    public sealed record Token(string Scheme, SecretSource Secret) : HttpCredentials;
}
