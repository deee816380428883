using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>How changes of records are refused, whatever their kind.</summary>
static class RecordAnswer
{
    /// <summary>409: somebody else was quicker. The answer holds what is there now, as <c>current</c>.</summary>
    /// <param name="what">Who did what, as a sentence.</param>
    /// <param name="current">As the API shows the record.</param>
    public static ProblemHttpResult Stale(string what, object current) =>
        TypedResults.Problem(
            $"{what} Look at it, and ask again with its version if you still want to.",
            statusCode: StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["current"] = current }
        );

    /// <summary>Records that cannot be read or written are told as such, on each route.</summary>
    public static void UseRecordTrouble(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (RecordException trouble) when (!context.Response.HasStarted)
                {
                    await TypedResults
                        .Problem(trouble.Message, statusCode: StatusCodes.Status503ServiceUnavailable)
                        .ExecuteAsync(context);
                }
            }
        );
}
