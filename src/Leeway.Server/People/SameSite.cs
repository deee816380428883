using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.People;

/// <summary>Refuses what a page of elsewhere makes a browser ask: it would be believed for the person who sits there.</summary>
static class SameSite
{
    // What a page may send to another site without asking that first; all else a browser asks about, and is refused.
    static readonly string[] SentUnasked = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];

    /// <param name="publicUrl">Where people reach the pages, if a proxy asks under another name.</param>
    public static void UseSameSite(this IApplicationBuilder app, Uri? publicUrl) =>
        app.Use((context, next) => Refusal(context.Request, publicUrl)?.ExecuteAsync(context) ?? next(context));

    static ProblemHttpResult? Refusal(HttpRequest request, Uri? publicUrl)
    {
        if (
            HttpMethods.IsGet(request.Method)
            || HttpMethods.IsHead(request.Method)
            || HttpMethods.IsOptions(request.Method)
        )
        {
            return null;
        }
        return IsOwn(request, publicUrl) switch
        {
            false => TypedResults.Problem(
                "This was sent by a page of another site, which may change nothing here.",
                statusCode: StatusCodes.Status403Forbidden
            ),
            null when SentUnasked.Any(type => IsOfType(request, type)) => TypedResults.Problem(
                "A form is taken from Leeway's own pages only; send JSON, as 'application/json'.",
                statusCode: StatusCodes.Status415UnsupportedMediaType
            ),
            _ => null,
        };
    }

    // Null if it does not come from a page, as far as can be told.
    static bool? IsOwn(HttpRequest request, Uri? publicUrl)
    {
        var site = request.Headers["Sec-Fetch-Site"];
        if (site.Count > 0)
        {
            return site.ToString() is "same-origin" or "none";
        }
        var origin = request.Headers.Origin;
        if (origin.Count == 0)
        {
            return null;
        }
        return Uri.TryCreate(origin.ToString(), UriKind.Absolute, out var from)
            && (IsSame(from.Authority, request.Host.Value) || IsSame(from.Authority, publicUrl?.Authority));
    }

    static bool IsSame(string authority, string? other) => authority.Equals(other, StringComparison.OrdinalIgnoreCase);

    static bool IsOfType(HttpRequest request, string type) =>
        request.ContentType?.StartsWith(type, StringComparison.OrdinalIgnoreCase) == true;
}
