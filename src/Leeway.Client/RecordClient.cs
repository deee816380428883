using System.Net.Http.Json;

namespace Leeway.Client;

/// <summary>The part of the API where people write something down, typed.</summary>
/// <remarks>Reading throws <see cref="HttpRequestException"/> if the server is not there or answers with an error.</remarks>
public sealed class RecordClient(HttpClient http)
{
    /// <summary>Takes an alert. The answer says who has it, or, with 409, who was quicker; dispose of it.</summary>
    public Task<HttpResponseMessage> Acknowledge(
        string alert,
        AcknowledgementRequest request,
        CancellationToken cancellation = default
    ) =>
        http.PostAsJsonAsync(
            $"api/v1/alerts/{Uri.EscapeDataString(alert)}/acknowledgement",
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
        var of = person is null ? "" : $"&person={Uri.EscapeDataString(person)}";
        return http.DeleteAsync(
            new Uri(
                $"api/v1/alerts/{Uri.EscapeDataString(alert)}/acknowledgement?version={version}{of}",
                UriKind.Relative
            ),
            cancellation
        );
    }

    /// <summary>Who changed which record, the latest first.</summary>
    public async Task<AuditAnswer> Audit(AuditQuery query, CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync(
            new Uri($"api/v1/audit?{query.ToText()}", UriKind.Relative),
            LeewayJson.Default.AuditAnswer,
            cancellation
        ) ?? throw new HttpRequestException("The audit answered null.");
}
