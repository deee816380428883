using System.Globalization;

namespace Leeway.Client;

/// <summary>The part of the API that gates and policies are asked by.</summary>
/// <remarks>Where a call gives an answer whatever its status is, dispose of it; the others throw <see cref="HttpRequestException"/>.</remarks>
public sealed class GateClient
{
    readonly Api _api;

    internal GateClient(Api api) => _api = api;

    /// <summary>Whether a change to a service may go out now; the answer is kept.</summary>
    /// <exception cref="HttpRequestException">With status 400 or 404 if the server does not take the question; the message says why.</exception>
    public Task<GateDetail> Ask(string service, GateRequest change, CancellationToken cancellation = default) =>
        _api.Ask(
            $"services/{Api.Part(service)}/gate",
            change,
            LeewayJson.Default.GateRequest,
            LeewayJson.Default.GateDetail,
            cancellation
        );

    /// <summary>Where all services with SLOs stand at their gates, by name.</summary>
    public Task<IReadOnlyList<ServiceGateDetail>> All(CancellationToken cancellation = default) =>
        _api.Get("gate", LeewayJson.Default.IReadOnlyListServiceGateDetail, cancellation);

    /// <summary>What gates answered in the last days, and what came after.</summary>
    /// <param name="service">Whose gate; null for all.</param>
    /// <returns>Null if there is no such service.</returns>
    /// <exception cref="HttpRequestException">The question was refused; the message says why.</exception>
    public Task<GateReportDetail?> Report(int days, string? service = null, CancellationToken cancellation = default) =>
        _api.Find(
            $"gate/report?days={days.ToString(CultureInfo.InvariantCulture)}{(service is null ? "" : $"&service={Api.Part(service)}")}",
            LeewayJson.Default.GateReportDetail,
            cancellation
        );

    /// <summary>Exceptions, the latest first.</summary>
    public Task<IReadOnlyList<ExceptionDetail>> Exceptions(CancellationToken cancellation = default) =>
        _api.Get("exceptions", LeewayJson.Default.IReadOnlyListExceptionDetail, cancellation);

    /// <summary>Asks that a version may go out although a policy holds it up.</summary>
    public Task<HttpResponseMessage> AskException(
        string service,
        ExceptionRequest request,
        CancellationToken cancellation = default
    ) =>
        _api.Post(
            $"services/{Api.Part(service)}/exceptions",
            request,
            LeewayJson.Default.ExceptionRequest,
            cancellation
        );

    /// <summary>Approves an exception for a party.</summary>
    public Task<HttpResponseMessage> Approve(
        string id,
        ExceptionApproval approval,
        CancellationToken cancellation = default
    ) => _api.Post($"exceptions/{Api.Part(id)}/approval", approval, LeewayJson.Default.ExceptionApproval, cancellation);

    /// <summary>Says that what a step of an SLO's policy waits for is done.</summary>
    public Task<HttpResponseMessage> Release(
        string slo,
        StepReleaseRequest request,
        CancellationToken cancellation = default
    ) =>
        _api.Post($"slos/{Api.Part(slo)}/policy/release", request, LeewayJson.Default.StepReleaseRequest, cancellation);
}
