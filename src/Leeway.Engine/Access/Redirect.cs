using System.Net;

namespace Leeway.Engine.Access;

/// <summary>Where an answer sends its reader on to.</summary>
static class Redirect
{
    /// <summary>The address of a redirect that can be followed by asking the same again there.</summary>
    /// <returns>Null for other answers, for those that would turn a POST into a GET, and for a step from https to http.</returns>
    public static Uri? Of(HttpResponseMessage response)
    {
        var (asked, location) = (response.RequestMessage?.RequestUri, response.Headers.Location);
        if (asked is null || location is null || !KeepsMethod(response))
        {
            return null;
        }
        var address = location.IsAbsoluteUri ? location : new Uri(asked, location);
        return
            address.Scheme == Uri.UriSchemeHttps
            || (address.Scheme == Uri.UriSchemeHttp && asked.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;
    }

    /// <summary>True for another path of the same server; another port is another server.</summary>
    public static bool IsSameServer(Uri one, Uri other) =>
        one.Scheme == other.Scheme
        && one.Port == other.Port
        && one.IdnHost.Equals(other.IdnHost, StringComparison.OrdinalIgnoreCase);

    static bool KeepsMethod(HttpResponseMessage response) =>
        response.StatusCode switch
        {
            HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => true,
            HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther => response
                .RequestMessage!
                .Method == HttpMethod.Get,
            _ => false,
        };
}
