using Leeway.Engine.Records;
using Leeway.Server.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>Who writes something down.</summary>
static class Signature
{
    /// <param name="name">As the person says; null if they do not.</param>
    /// <returns>The person, or why nothing is written down.</returns>
    public static (Person Person, ProblemHttpResult? Refusal) Of(Doorkeeper door, HttpContext context, string? name)
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var refusal = door.Refusal(context, name, "person", problems, out var caller);
        return (
            caller.Person,
            refusal
                ?? problems
                    .Select(problem =>
                        TypedResults.Problem(problem.Value[0], statusCode: StatusCodes.Status400BadRequest)
                    )
                    .FirstOrDefault()
        );
    }
}
