namespace Leeway.Client;

/// <summary>The part of the API that targets are chosen and agreed on by.</summary>
public sealed class AgreementClient
{
    readonly Api _api;

    internal AgreementClient(Api api) => _api = api;

    /// <summary>Which target an SLO can have; null if there is no such SLO.</summary>
    /// <exception cref="HttpRequestException">With status 400 if the question is wrong; the message says what to write.</exception>
    public Task<TargetChoiceDetail?> Choose(string slo, TargetQuery query, CancellationToken cancellation = default) =>
        _api.Find($"slos/{Api.Part(slo)}/target?{query.Text}", LeewayJson.Default.TargetChoiceDetail, cancellation);

    /// <summary>What people agreed on, by the names of SLOs.</summary>
    public Task<IReadOnlyList<AgreementDetail>> All(CancellationToken cancellation = default) =>
        _api.Get("agreements", LeewayJson.Default.IReadOnlyListAgreementDetail, cancellation);

    /// <summary>Says yes for a party. The answer is the agreement then, or says what is wrong; dispose of it.</summary>
    public Task<HttpResponseMessage> Approve(
        string slo,
        ApprovalRequest request,
        CancellationToken cancellation = default
    ) => _api.Post($"slos/{Api.Part(slo)}/approvals", request, LeewayJson.Default.ApprovalRequest, cancellation);
}
