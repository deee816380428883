namespace Leeway.Documents;

/// <summary>How an HTTP server is reached: who asks, over which TLS, with which headers.</summary>
public sealed record HttpAccess
{
    /// <summary>Nobody in particular, with the certificates of the system; redirects are followed.</summary>
    public static HttpAccess Plain { get; } = new();

    /// <summary>Who asks; null for nobody in particular.</summary>
    public HttpCredentials? Credentials { get; init; }

    public TlsAccess Tls { get; init; } = TlsAccess.Plain;

    /// <summary>Sent with each request, each name once; tenant headers such as X-Scope-OrgID.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; init; } = [];

    /// <summary>Whether answers may come compressed: less to carry, but it can be most of the server's work.</summary>
    public bool Compression { get; init; } = true;

    /// <summary>Neither credentials nor headers nor the client's certificate go to another host or port.</summary>
    public bool FollowsRedirects { get; init; } = true;
}
