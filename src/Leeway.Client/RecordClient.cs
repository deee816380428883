namespace Leeway.Client;

/// <summary>The part of the API where people write something down, typed.</summary>
/// <remarks>Reading throws <see cref="HttpRequestException"/> if the server is not there or answers with an error.</remarks>
public sealed class RecordClient
{
    readonly Api _api;

    internal RecordClient(Api api) => _api = api;

    /// <summary>Takes an alert. The answer says who has it, or, with 409, who was quicker; dispose of it.</summary>
    public Task<HttpResponseMessage> Acknowledge(
        string alert,
        AcknowledgementRequest request,
        CancellationToken cancellation = default
    ) =>
        _api.Post(
            $"alerts/{Api.Part(alert)}/acknowledgement",
            request,
            LeewayJson.Default.AcknowledgementRequest,
            cancellation
        );

    /// <summary>Gives an alert back. Dispose of the answer.</summary>
    /// <param name="version">Of the acknowledgement that was seen.</param>
    public Task<HttpResponseMessage> GiveBack(
        string alert,
        int version,
        string? person = null,
        CancellationToken cancellation = default
    )
    {
        var of = person is null ? "" : $"&person={Api.Part(person)}";
        return _api.Delete($"alerts/{Api.Part(alert)}/acknowledgement?version={version}{of}", cancellation);
    }

    /// <summary>Who changed which record, the latest first.</summary>
    public Task<AuditAnswer> Audit(AuditQuery query, CancellationToken cancellation = default) =>
        _api.Get($"audit?{query.ToText()}", LeewayJson.Default.AuditAnswer, cancellation);
}
