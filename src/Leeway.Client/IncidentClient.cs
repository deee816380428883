using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Leeway.Client;

/// <summary>Incidents and changes of a Leeway server. Answers say what is wrong with what was sent, or what is written down now; dispose of them.</summary>
/// <param name="http">Its base address is the server's.</param>
public sealed class IncidentClient(HttpClient http)
{
    /// <param name="state"><c>open</c> for those that are not over; null for all.</param>
    public async Task<IReadOnlyList<IncidentSummary>> All(string? state, CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync(
            At(state is null ? "incidents" : $"incidents?state={Uri.EscapeDataString(state)}"),
            LeewayJson.Default.IReadOnlyListIncidentSummary,
            cancellation
        ) ?? [];

    public Task<HttpResponseMessage> One(int number, CancellationToken cancellation = default) =>
        http.GetAsync(At($"incidents/{number}"), cancellation);

    /// <param name="charts"><c>beside</c> if its charts are to lie beside it; null to refer to the server.</param>
    public Task<HttpResponseMessage> Postmortem(
        int number,
        string? charts = null,
        CancellationToken cancellation = default
    ) =>
        http.GetAsync(
            At($"incidents/{number}/postmortem{(charts is null ? "" : $"?charts={Uri.EscapeDataString(charts)}")}"),
            cancellation
        );

    public Task<HttpResponseMessage> Chart(int number, string slo, CancellationToken cancellation = default) =>
        http.GetAsync(At($"incidents/{number}/charts/{Uri.EscapeDataString(slo)}.svg"), cancellation);

    public Task<HttpResponseMessage> Open(IncidentRequest request, CancellationToken cancellation = default) =>
        Post("incidents", request, LeewayJson.Default.IncidentRequest, cancellation);

    public Task<HttpResponseMessage> Edit(
        int number,
        IncidentRequest request,
        CancellationToken cancellation = default
    ) => Post($"incidents/{number}", request, LeewayJson.Default.IncidentRequest, cancellation);

    public Task<HttpResponseMessage> Note(int number, NoteRequest request, CancellationToken cancellation = default) =>
        Post($"incidents/{number}/notes", request, LeewayJson.Default.NoteRequest, cancellation);

    public Task<HttpResponseMessage> Merge(
        int number,
        MergeRequest request,
        CancellationToken cancellation = default
    ) => Post($"incidents/{number}/merge", request, LeewayJson.Default.MergeRequest, cancellation);

    public Task<HttpResponseMessage> AddItem(
        int number,
        ActionItemRequest request,
        CancellationToken cancellation = default
    ) => Post($"incidents/{number}/action-items", request, LeewayJson.Default.ActionItemRequest, cancellation);

    public Task<HttpResponseMessage> EditItem(
        Guid id,
        ActionItemRequest request,
        CancellationToken cancellation = default
    ) => Post($"action-items/{id}", request, LeewayJson.Default.ActionItemRequest, cancellation);

    /// <param name="text">A CSV or JSON of incidents.</param>
    /// <param name="person">Who takes them over; null if the server knows it.</param>
    public async Task<HttpResponseMessage> Import(string text, string? person, CancellationToken cancellation = default)
    {
        using var sent = new StringContent(text, Encoding.UTF8, "text/csv");
        return await http.PostAsync(
            At(person is null ? "incidents/import" : $"incidents/import?person={Uri.EscapeDataString(person)}"),
            sent,
            cancellation
        );
    }

    public Task<HttpResponseMessage> Tell(ChangeRequest request, CancellationToken cancellation = default) =>
        Post("changes", request, LeewayJson.Default.ChangeRequest, cancellation);

    /// <param name="service">Null for all.</param>
    public async Task<ChangesDetail> Changes(string? service, CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync(
            At(service is null ? "changes" : $"changes?service={Uri.EscapeDataString(service)}"),
            LeewayJson.Default.ChangesDetail,
            cancellation
        ) ?? throw new HttpRequestException("It answered null.");

    Task<HttpResponseMessage> Post<T>(string path, T body, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        http.PostAsJsonAsync(At(path), body, type, cancellation);

    static Uri At(string path) => new($"api/v1/{path}", UriKind.Relative);
}
