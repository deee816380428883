using System.Net;
using System.Text.Json;

namespace Leeway.Cli;

/// <summary>What a server has against a change.</summary>
static class Refusal
{
    /// <summary>Says it, and returns the exit code.</summary>
    public static async Task<int> Tell(HttpResponseMessage answer, CancellationToken stop)
    {
        // An answer of the API says in JSON what is wrong.
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stop));
        var root = problem.RootElement;
        IEnumerable<string?> reasons = root.TryGetProperty("errors", out var errors)
            ? errors
                .EnumerateObject()
                .SelectMany(field => field.Value.EnumerateArray())
                .Select(text => text.GetString())
            : [root.TryGetProperty("detail", out var detail) ? detail.GetString() : answer.ReasonPhrase];
        foreach (var reason in reasons)
        {
            await Console.Error.WriteLineAsync($"leeway: {reason}");
        }
        return answer.StatusCode switch
        {
            HttpStatusCode.BadRequest => ExitCode.Usage,
            HttpStatusCode.NotFound => ExitCode.NotFound,
            HttpStatusCode.ServiceUnavailable => ExitCode.Unavailable,
            _ => ExitCode.Refused,
        };
    }
}
