using System.Net.Http.Headers;
using System.Text;
using Leeway.Documents;

namespace Leeway.Engine.Access;

/// <summary>Asks HTTP servers as their documents say: with credentials, headers and certificates that are read anew.</summary>
/// <remarks>
/// Secrets are read at each request, certificates when their files change. Requests are not limited in time here: each
/// brings its own token. For use by several callers at a time.
/// </remarks>
public sealed class AccessClient : IDisposable
{
    internal const int RedirectsMax = 5;

    readonly TlsConnections _connections;

    public AccessClient() => _connections = new TlsConnections();

    /// <param name="network">Stands for all servers, whatever their certificates.</param>
    internal AccessClient(HttpMessageHandler network) => _connections = new TlsConnections(network);

    /// <summary>Sends a request and gives the answer as soon as its headers are there.</summary>
    /// <param name="request">Makes the request, once more for each redirect that is followed.</param>
    /// <returns>Any answer, refusals too; also a redirect that is not to be followed, or not safely.</returns>
    /// <exception cref="InvalidOperationException">A secret is missing or unusable.</exception>
    /// <exception cref="IOException">A secret or a certificate cannot be read.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached or is not who it should be.</exception>
    public async Task<HttpResponseMessage> Send(
        HttpAccess access,
        Func<HttpRequestMessage> request,
        CancellationToken cancellation
    )
    {
        var first = request();
        var home = first.RequestUri ?? throw new ArgumentException("The request has no address.", nameof(request));
        var response = await Send(access, first, isHome: true, cancellation);
        for (var hop = 0; hop < RedirectsMax && access.FollowsRedirects; hop++)
        {
            if (Redirect.Of(response) is not { } address)
            {
                break;
            }
            response.Dispose();
            var next = request();
            next.RequestUri = address;
            response = await Send(access, next, Redirect.IsSameServer(home, address), cancellation);
        }
        return response;
    }

    public void Dispose() => _connections.Dispose();

    // Whoever answers elsewhere was not named in the documents: nothing of ours goes there.
    async Task<HttpResponseMessage> Send(
        HttpAccess access,
        HttpRequestMessage request,
        bool isHome,
        CancellationToken cancellation
    )
    {
        using (request)
        {
            var tls = access.Tls;
            if (isHome)
            {
                request.Headers.Authorization = Authorization(access.Credentials);
                foreach (var header in access.Headers)
                {
                    var value = header.Text ?? Secrets.Read(header.Secret);
                    request.Headers.TryAddWithoutValidation(header.Name, value);
                }
            }
            else
            {
                tls = tls with { CertFile = null, KeyFile = null, ServerName = null };
            }
            return await _connections.For(tls, access.Compression).SendAsync(request, cancellation);
        }
    }

    static AuthenticationHeaderValue? Authorization(HttpCredentials? credentials) =>
        credentials switch
        {
            null => null,
            HttpCredentials.Basic basic => new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{basic.Username}:{Secrets.Read(basic.Password)}"))
            ),
            HttpCredentials.Token token => new AuthenticationHeaderValue(token.Scheme, Secrets.Read(token.Secret)),
            _ => throw new InvalidOperationException($"There are no credentials {credentials.GetType().Name}."),
        };
}
