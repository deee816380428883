using System.Net.Http.Json;
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
            return await Refusal.Tell(answer, stop);
        }
        Console.WriteLine(say((await answer.Content.ReadFromJsonAsync(type, stop))!));
        return ExitCode.Success;
    }
}
