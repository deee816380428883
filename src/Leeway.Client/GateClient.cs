using System.Globalization;
using System.Net.Http.Json;

namespace Leeway.Client;

/// <summary>The part of the API that gates and policies are asked by.</summary>
/// <remarks>Where a call gives an answer whatever its status is, dispose of it; the others throw <see cref="HttpRequestException"/>.</remarks>
public sealed class GateClient(HttpClient http)
{
    /// <summary>What gates answered in the last days, and what came after.</summary>
    public async Task<GateReportDetail> Report(int days, CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync(
            Address($"gate/report?days={days.ToString(CultureInfo.InvariantCulture)}"),
            LeewayJson.Default.GateReportDetail,
            cancellation
        ) ?? throw new HttpRequestException("The report is null.");

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

    static Uri Address(string path) => new($"api/v1/{path}", UriKind.Relative);
}
