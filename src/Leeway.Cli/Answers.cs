using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Leeway.Cli;

/// <summary>What a server answers to something that was to be written down: done, or why not.</summary>
static class Answers
{
    /// <param name="say">What to print if it is done.</param>
    public static async Task<int> Tell<T>(
        HttpResponseMessage answer,
        JsonTypeInfo<T> type,
        Func<T, string> say,
        CancellationToken stop
    )
    {
        if (!answer.IsSuccessStatusCode)
        {
            return await Refused(answer, stop);
        }
        Console.WriteLine(say((await answer.Content.ReadFromJsonAsync(type, stop))!));
        return ExitCode.Success;
    }

    /// <summary>Prints why nothing was done, as an answer of the API says in JSON.</summary>
    public static async Task<int> Refused(HttpResponseMessage answer, CancellationToken stop)
    {
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
            _ => ExitCode.Refused,
        };
    }
}
