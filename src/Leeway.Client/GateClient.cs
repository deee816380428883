using System.Globalization;
using System.Net.Http.Json;

namespace Leeway.Client;

/// <summary>The part of the API that gates and policies are asked by.</summary>
/// <remarks>Where a call gives an answer whatever its status is, dispose of it; the others throw <see cref="HttpRequestException"/>.</remarks>
public sealed class GateClient(HttpClient http)
{
    /// <summary>Whether a change to a service may go out now; the answer is kept.</summary>
    /// <exception cref="HttpRequestException">With status 400 or 404 if the server does not take the question; the message says why.</exception>
    public async Task<GateDetail> Ask(string service, GateRequest change, CancellationToken cancellation = default)
    {
        using var response = await http.PostAsJsonAsync(
            Address($"services/{Uri.EscapeDataString(service)}/gate"),
            change,
            LeewayJson.Default.GateRequest,
            cancellation
        );
        await Refuse(response, cancellation);
        return await response.Content.ReadFromJsonAsync(LeewayJson.Default.GateDetail, cancellation)
            ?? throw new HttpRequestException("The answer is null.");
    }

    /// <summary>Where all services with SLOs stand at their gates, by name.</summary>
    public async Task<IReadOnlyList<ServiceGateDetail>> All(CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync(Address("gate"), LeewayJson.Default.IReadOnlyListServiceGateDetail, cancellation)
        ?? throw new HttpRequestException("The list is null.");

    /// <summary>What gates answered in the last days, and what came after.</summary>
    /// <param name="service">Whose gate; null for all.</param>
    /// <exception cref="HttpRequestException">With status 400 or 404 if the server does not take the question; the message says why.</exception>
    public async Task<GateReportDetail> Report(
        int days,
        string? service = null,
        CancellationToken cancellation = default
    )
    {
        var of = service is null ? "" : $"&service={Uri.EscapeDataString(service)}";
        using var response = await http.GetAsync(
            Address($"gate/report?days={days.ToString(CultureInfo.InvariantCulture)}{of}"),
            cancellation
        );
        await Refuse(response, cancellation);
        return await response.Content.ReadFromJsonAsync(LeewayJson.Default.GateReportDetail, cancellation)
            ?? throw new HttpRequestException("The report is null.");
    }

    /// <summary>Exceptions, the latest first.</summary>
    public async Task<IReadOnlyList<ExceptionDetail>> Exceptions(CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync(
            Address("exceptions"),
            LeewayJson.Default.IReadOnlyListExceptionDetail,
            cancellation
        ) ?? throw new HttpRequestException("The list is null.");

    /// <summary>Asks that a version may go out although a policy holds it up.</summary>
    public Task<HttpResponseMessage> AskException(
        string service,
        ExceptionRequest request,
        CancellationToken cancellation = default
    ) =>
        http.PostAsJsonAsync(
            Address($"services/{Uri.EscapeDataString(service)}/exceptions"),
            request,
            LeewayJson.Default.ExceptionRequest,
            cancellation
        );

    /// <summary>Approves an exception for a party.</summary>
    public Task<HttpResponseMessage> Approve(
        string id,
        ExceptionApproval approval,
        CancellationToken cancellation = default
    ) =>
        http.PostAsJsonAsync(
            Address($"exceptions/{Uri.EscapeDataString(id)}/approval"),
            approval,
            LeewayJson.Default.ExceptionApproval,
            cancellation
        );

    /// <summary>Says that what a step of an SLO's policy waits for is done.</summary>
    public Task<HttpResponseMessage> Release(
        string slo,
        StepReleaseRequest request,
        CancellationToken cancellation = default
    ) =>
        http.PostAsJsonAsync(
            Address($"slos/{Uri.EscapeDataString(slo)}/policy/release"),
            request,
            LeewayJson.Default.StepReleaseRequest,
            cancellation
        );

    static async Task Refuse(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (
            !response.IsSuccessStatusCode
            && response.Content.Headers.ContentType?.MediaType == "application/problem+json"
        )
        {
            throw new HttpRequestException(await RefusedQuestion.Of(response, cancellation), null, response.StatusCode);
        }
        response.EnsureSuccessStatusCode();
    }

    static Uri Address(string path) => new($"api/v1/{path}", UriKind.Relative);
}
