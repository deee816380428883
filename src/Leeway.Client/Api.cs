using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Leeway.Client;

/// <summary>Asks and tells a server by HTTP. Paths are those below <c>api/v1/</c>.</summary>
/// <param name="http">Its base address is the server's.</param>
sealed class Api(HttpClient http)
{
    public async Task<T> Get<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        await http.GetFromJsonAsync(At(path), type, cancellation)
        ?? throw new HttpRequestException($"{path} answered null.");

    /// <summary>Null if there is no such thing.</summary>
    /// <param name="incidents">A record of incidents that the question is about; null without one.</param>
    /// <exception cref="HttpRequestException">The question was refused; the message says why.</exception>
    public async Task<T?> Find<T>(
        string path,
        JsonTypeInfo<T> type,
        CancellationToken cancellation,
        string? incidents = null
    )
        where T : class
    {
        using var response = await (
            incidents is null ? http.GetAsync(At(path), cancellation) : PostCsv(path, incidents, cancellation)
        );
        // Our own 404 says that there is none; anybody else's, that there is no Leeway.
        return IsOfLeeway(response) && response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await Read(response, type, cancellation);
    }

    /// <summary>Asks what is too long for an address.</summary>
    /// <exception cref="HttpRequestException">The question was refused; the message says why.</exception>
    public async Task<TAnswer> Ask<TQuestion, TAnswer>(
        string path,
        TQuestion question,
        JsonTypeInfo<TQuestion> type,
        JsonTypeInfo<TAnswer> answer,
        CancellationToken cancellation
    )
    {
        using var response = await Post(path, question, type, cancellation);
        return await Read(response, answer, cancellation) ?? throw new HttpRequestException($"{path} answered null.");
    }

    /// <summary>Answers whatever the status is; dispose of it, as of those below.</summary>
    public Task<HttpResponseMessage> Get(string path, CancellationToken cancellation) =>
        http.GetAsync(At(path), cancellation);

    public Task<HttpResponseMessage> Post<T>(
        string path,
        T body,
        JsonTypeInfo<T> type,
        CancellationToken cancellation
    ) => http.PostAsJsonAsync(At(path), body, type, cancellation);

    public async Task<HttpResponseMessage> PostCsv(string path, string text, CancellationToken cancellation)
    {
        using var sent = new StringContent(text, Encoding.UTF8, "text/csv");
        return await http.PostAsync(At(path), sent, cancellation);
    }

    public Task<HttpResponseMessage> Delete(string path, CancellationToken cancellation) =>
        http.DeleteAsync(At(path), cancellation);

    /// <summary>A name, to be a part of a path or a query.</summary>
    public static string Part(string name) => Uri.EscapeDataString(name);

    static async Task<T?> Read<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        if (!response.IsSuccessStatusCode && IsOfLeeway(response))
        {
            throw new HttpRequestException(await RefusedQuestion.Of(response, cancellation), null, response.StatusCode);
        }
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(type, cancellation);
    }

    static bool IsOfLeeway(HttpResponseMessage response) =>
        response.Content.Headers.ContentType?.MediaType == "application/problem+json";

    static Uri At(string path) => new($"api/v1/{path}", UriKind.Relative);
}
