using System.Net;
using System.Net.Http.Json;

namespace Leeway.Client;

/// <summary>The part of the API that targets are chosen and agreed on by.</summary>
public sealed class AgreementClient(HttpClient http)
{
    /// <summary>Which target an SLO can have; null if there is no such SLO.</summary>
    /// <exception cref="HttpRequestException">With status 400 if the question is wrong; the message says what to write.</exception>
    public async Task<TargetChoiceDetail?> Choose(
        string slo,
        TargetQuery query,
        CancellationToken cancellation = default
    )
    {
        using var response = await http.GetAsync(
            Address($"slos/{Uri.EscapeDataString(slo)}/target?{query.Text}"),
            cancellation
        );
        if (
            !response.IsSuccessStatusCode
            && response.Content.Headers.ContentType?.MediaType == "application/problem+json"
        )
        {
            return response.StatusCode == HttpStatusCode.NotFound
                ? null
                : throw new HttpRequestException(
                    await RefusedQuestion.Of(response, cancellation),
                    null,
                    response.StatusCode
                );
        }
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync(LeewayJson.Default.TargetChoiceDetail, cancellation);
    }

    /// <summary>What people agreed on, by the names of SLOs.</summary>
    public async Task<IReadOnlyList<AgreementDetail>> All(CancellationToken cancellation = default) =>
        await http.GetFromJsonAsync(
            Address("agreements"),
            LeewayJson.Default.IReadOnlyListAgreementDetail,
            cancellation
        ) ?? throw new HttpRequestException("The list is null.");

    /// <summary>Says yes for a party. The answer is the agreement then, or says what is wrong; dispose of it.</summary>
    public Task<HttpResponseMessage> Approve(
        string slo,
        ApprovalRequest request,
        CancellationToken cancellation = default
    ) =>
        http.PostAsJsonAsync(
            Address($"slos/{Uri.EscapeDataString(slo)}/approvals"),
            request,
            LeewayJson.Default.ApprovalRequest,
            cancellation
        );

    static Uri Address(string path) => new($"api/v1/{path}", UriKind.Relative);
}
