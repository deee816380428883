using System.Net;

namespace Leeway.Engine.Access;

/// <summary>An answer that is not the one asked for, in words.</summary>
static class HttpRefusal
{
    /// <summary>The status with what to do about it. The server's own phrase is left out: it could repeat our secrets.</summary>
    /// <param name="document">The document that says how the server is reached, for example <c>Scrape 'shop'</c>.</param>
    public static string Of(HttpResponseMessage response, string document)
    {
        using var plain = new HttpResponseMessage(response.StatusCode);
        var status = $"answered {(int)response.StatusCode} {plain.ReasonPhrase}".TrimEnd();
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                $"{status}; look at basicAuth or authorization of {document}, and at the secret",
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
                $"{status}, after {AccessClient.RedirectsMax} redirects or to an address that {document} does not follow; write the address that it leads to",
            _ => status,
        };
    }
}
