using System.Net.Http.Json;

namespace Leeway.Client;

/// <summary>Why a question was not answered.</summary>
/// <param name="Errors">What is wrong with it, by its parameters; null if that is not the reason.</param>
public sealed record RefusedQuestion(IReadOnlyDictionary<string, string[]>? Errors, string? Detail = null)
{
    /// <summary>What an answer says, as one line.</summary>
    internal static async Task<string> Of(HttpResponseMessage response, CancellationToken cancellation)
    {
        var problem = await response.Content.ReadFromJsonAsync(LeewayJson.Default.RefusedQuestion, cancellation);
        return problem?.Errors is { } errors
            ? string.Join(" ", errors.SelectMany(error => error.Value))
            : problem?.Detail ?? $"It answered {(int)response.StatusCode}.";
    }
}
