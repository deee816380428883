namespace Leeway.Client;

/// <summary>Incidents and changes of a Leeway server. Answers say what is wrong with what was sent, or what is written down now; dispose of them.</summary>
public sealed class IncidentClient
{
    readonly Api _api;

    internal IncidentClient(Api api) => _api = api;

    /// <param name="state"><c>open</c> for those that are not over, <c>closed</c> for those that are; null for all.</param>
    public Task<IReadOnlyList<IncidentSummary>> All(string? state, CancellationToken cancellation = default) =>
        _api.Get(
            state is null ? "incidents" : $"incidents?state={Api.Part(state)}",
            LeewayJson.Default.IReadOnlyListIncidentSummary,
            cancellation
        );

    public Task<HttpResponseMessage> One(int number, CancellationToken cancellation = default) =>
        _api.Get($"incidents/{number}", cancellation);

    /// <param name="charts"><c>beside</c> if its charts are to lie beside it; null to refer to the server.</param>
    public Task<HttpResponseMessage> Postmortem(
        int number,
        string? charts = null,
        CancellationToken cancellation = default
    ) =>
        _api.Get($"incidents/{number}/postmortem{(charts is null ? "" : $"?charts={Api.Part(charts)}")}", cancellation);

    public Task<HttpResponseMessage> Chart(int number, string slo, CancellationToken cancellation = default) =>
        _api.Get($"incidents/{number}/charts/{Api.Part(slo)}.svg", cancellation);

    public Task<HttpResponseMessage> Open(IncidentRequest request, CancellationToken cancellation = default) =>
        _api.Post("incidents", request, LeewayJson.Default.IncidentRequest, cancellation);

    public Task<HttpResponseMessage> Edit(
        int number,
        IncidentRequest request,
        CancellationToken cancellation = default
    ) => _api.Post($"incidents/{number}", request, LeewayJson.Default.IncidentRequest, cancellation);

    public Task<HttpResponseMessage> Note(int number, NoteRequest request, CancellationToken cancellation = default) =>
        _api.Post($"incidents/{number}/notes", request, LeewayJson.Default.NoteRequest, cancellation);

    public Task<HttpResponseMessage> Merge(
        int number,
        MergeRequest request,
        CancellationToken cancellation = default
    ) => _api.Post($"incidents/{number}/merge", request, LeewayJson.Default.MergeRequest, cancellation);

    public Task<HttpResponseMessage> AddItem(
        int number,
        ActionItemRequest request,
        CancellationToken cancellation = default
    ) => _api.Post($"incidents/{number}/action-items", request, LeewayJson.Default.ActionItemRequest, cancellation);

    public Task<HttpResponseMessage> EditItem(
        Guid id,
        ActionItemRequest request,
        CancellationToken cancellation = default
    ) => _api.Post($"action-items/{id}", request, LeewayJson.Default.ActionItemRequest, cancellation);

    /// <summary>As <see cref="Import"/> takes them.</summary>
    /// <param name="format"><c>csv</c> or <c>json</c>.</param>
    /// <param name="from">An instant or a day; null for the first.</param>
    /// <param name="until">An instant or a day; null for the last.</param>
    public Task<HttpResponseMessage> Export(
        string format,
        string? from = null,
        string? until = null,
        CancellationToken cancellation = default
    ) =>
        _api.Get(
            $"incidents/export?format={Api.Part(format)}&from={Api.Part(from ?? "")}&until={Api.Part(until ?? "")}",
            cancellation
        );

    /// <param name="text">A CSV or JSON of incidents.</param>
    /// <param name="person">Who takes them over; null if the server knows it.</param>
    public Task<HttpResponseMessage> Import(string text, string? person, CancellationToken cancellation = default) =>
        _api.PostCsv(
            person is null ? "incidents/import" : $"incidents/import?person={Api.Part(person)}",
            text,
            cancellation
        );

    public Task<HttpResponseMessage> Tell(ChangeRequest request, CancellationToken cancellation = default) =>
        _api.Post("changes", request, LeewayJson.Default.ChangeRequest, cancellation);

    /// <param name="service">Null for all.</param>
    public Task<ChangesDetail> Changes(string? service, CancellationToken cancellation = default) =>
        _api.Get(
            service is null ? "changes" : $"changes?service={Api.Part(service)}",
            LeewayJson.Default.ChangesDetail,
            cancellation
        );
}
