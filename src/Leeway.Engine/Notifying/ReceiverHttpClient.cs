using Leeway.Core.Time;

namespace Leeway.Engine.Notifying;

/// <summary>The HTTP client that receivers are made for.</summary>
public static class ReceiverHttpClient
{
    /// <summary>One that follows no redirects, keeps no cookies, and sees changes in DNS within five minutes.</summary>
    /// <remarks>A redirect would carry a signed page to an address that nobody configured. To be shared by all
    /// receivers; each of them limits its own requests in time.</remarks>
    public static HttpClient Create()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = 5.Minutes,
        };
        return new HttpClient(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
