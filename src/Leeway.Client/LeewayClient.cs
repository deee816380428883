using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Leeway.Client;

/// <summary>The API of a Leeway server, typed.</summary>
/// <param name="http">Its base address is the server's.</param>
/// <remarks>Every call throws <see cref="HttpRequestException"/> if the server is not there or answers with an error.</remarks>
public sealed class LeewayClient(HttpClient http)
{
    /// <summary>What people say and ask about gates and policies.</summary>
    public GateClient Gates { get; } = new(http);

    /// <summary>What people wrote down.</summary>
    public RecordClient Records { get; } = new(http);

    /// <summary>Incidents and changes.</summary>
    public IncidentClient Incidents { get; } = new(http);

    /// <summary>What targets are chosen and agreed on by.</summary>
    public AgreementClient Agreements { get; } = new(http);

    public Task<IReadOnlyList<ServiceSummary>> Services(CancellationToken cancellation = default) =>
        Get("api/v1/services", LeewayJson.Default.IReadOnlyListServiceSummary, cancellation);

    public Task<IReadOnlyList<SloSummary>> Slos(CancellationToken cancellation = default) =>
        Get("api/v1/slos", LeewayJson.Default.IReadOnlyListSloSummary, cancellation);

    /// <summary>Null if there is no such SLO.</summary>
    public Task<SloDetail?> Slo(string name, CancellationToken cancellation = default) =>
        Find($"api/v1/slos/{Uri.EscapeDataString(name)}", LeewayJson.Default.SloDetail, cancellation);

    /// <summary>One group of an SLO; null if there is no such SLO or group.</summary>
    /// <param name="group">For example <c>{handler="/pay"}</c>.</param>
    public Task<SloDetail?> Group(string slo, string group, CancellationToken cancellation = default) =>
        Find(
            $"api/v1/slos/{Uri.EscapeDataString(slo)}?group={Uri.EscapeDataString(group)}",
            LeewayJson.Default.SloDetail,
            cancellation
        );

    /// <summary>The groups of an SLO, the worst first; null if there is no such SLO, or if it is not grouped.</summary>
    public Task<IReadOnlyList<GroupSummary>?> Groups(string slo, CancellationToken cancellation = default) =>
        Find(
            $"api/v1/slos/{Uri.EscapeDataString(slo)}/groups",
            LeewayJson.Default.IReadOnlyListGroupSummary,
            cancellation
        );

    /// <summary>The last hour of an SLO's histogram; null if there is no such SLO, or no histogram behind it.</summary>
    public Task<SloLatency?> Latency(string name, CancellationToken cancellation = default) =>
        Find($"api/v1/slos/{Uri.EscapeDataString(name)}/latency", LeewayJson.Default.SloLatency, cancellation);

    /// <summary>What an SLO's alerts would see; null if there is no such SLO.</summary>
    public Task<SloForecast?> Forecast(string name, CancellationToken cancellation = default) =>
        Find($"api/v1/slos/{Uri.EscapeDataString(name)}/forecast", LeewayJson.Default.SloForecast, cancellation);

    /// <param name="step">A whole number of ticks; at most 11,000 steps.</param>
    public Task<SloSeries> Series(
        string name,
        DateTimeOffset from,
        DateTimeOffset until,
        TimeSpan step,
        CancellationToken cancellation = default
    )
    {
        var range =
            $"from={Text(from)}&until={Text(until)}&step={step.TotalMilliseconds.ToString(CultureInfo.InvariantCulture)}ms";
        return Get(
            $"api/v1/slos/{Uri.EscapeDataString(name)}/series?{range}",
            LeewayJson.Default.SloSeries,
            cancellation
        );
    }

    /// <param name="range"><c>15m</c>, <c>1h</c>, <c>6h</c>, <c>1d</c>, <c>3d</c> or <c>window</c>.</param>
    public Task<SloCharts> Charts(string name, string range, CancellationToken cancellation = default) =>
        Get(
            $"api/v1/slos/{Uri.EscapeDataString(name)}/charts?range={Uri.EscapeDataString(range)}",
            LeewayJson.Default.SloCharts,
            cancellation
        );

    /// <summary>What strategies would have told of an SLO's past; null if there is no such SLO.</summary>
    /// <param name="incidents">The text of a file of incidents; null if nobody was asked for any.</param>
    /// <exception cref="HttpRequestException">With status 400 or 413 if the server does not take the question; the message says what of it.</exception>
    public Task<ReplayDetail?> Replay(
        string name,
        ReplayQuestion question,
        string? incidents = null,
        CancellationToken cancellation = default
    ) =>
        Find(
            $"api/v1/slos/{Uri.EscapeDataString(name)}/replay?{question.Text}",
            LeewayJson.Default.ReplayDetail,
            cancellation,
            incidents
        );

    /// <summary>The settings that no other beats on an SLO's past; null if there is no such SLO. It may take seconds.</summary>
    /// <param name="incidents">The text of a file of incidents; null if nobody was asked for any.</param>
    /// <exception cref="HttpRequestException">As of a replay, and with status 503 while another sweep is under way.</exception>
    public Task<SweepDetail?> Sweep(
        string name,
        ReplayQuestion question,
        string? incidents = null,
        CancellationToken cancellation = default
    ) =>
        Find(
            $"api/v1/slos/{Uri.EscapeDataString(name)}/replay/sweep?{question.Text}",
            LeewayJson.Default.SweepDetail,
            cancellation,
            incidents
        );

    public Task<IReadOnlyList<AlertDetail>> Alerts(CancellationToken cancellation = default) =>
        Get("api/v1/alerts", LeewayJson.Default.IReadOnlyListAlertDetail, cancellation);

    /// <summary>Silences that act or will within the next weeks, by when they begin.</summary>
    public Task<IReadOnlyList<SilenceDetail>> Silences(CancellationToken cancellation = default) =>
        Get("api/v1/silences", LeewayJson.Default.IReadOnlyListSilenceDetail, cancellation);

    /// <summary>Gives a silence. The answer says what is wrong with it, or that it is in force; dispose of it.</summary>
    public Task<HttpResponseMessage> Silence(SilenceRequest request, CancellationToken cancellation = default) =>
        http.PostAsJsonAsync("api/v1/silences", request, LeewayJson.Default.SilenceRequest, cancellation);

    /// <summary>Ends a silence that was given. Dispose of the answer.</summary>
    public Task<HttpResponseMessage> EndSilence(string id, CancellationToken cancellation = default) =>
        http.DeleteAsync(new Uri($"api/v1/silences/{Uri.EscapeDataString(id)}", UriKind.Relative), cancellation);

    public Task<IReadOnlyList<TargetDetail>> Targets(CancellationToken cancellation = default) =>
        Get("api/v1/targets", LeewayJson.Default.IReadOnlyListTargetDetail, cancellation);

    public Task<DiscoveryDetail> Discovery(CancellationToken cancellation = default) =>
        Get("api/v1/discovery", LeewayJson.Default.DiscoveryDetail, cancellation);

    public Task<IReadOnlyList<SourceDetail>> Sources(CancellationToken cancellation = default) =>
        Get("api/v1/sources", LeewayJson.Default.IReadOnlyListSourceDetail, cancellation);

    public Task<IReadOnlyList<AdjustmentDetail>> Adjustments(CancellationToken cancellation = default) =>
        Get("api/v1/adjustments", LeewayJson.Default.IReadOnlyListAdjustmentDetail, cancellation);

    public Task<ConfigurationDetail> Configuration(CancellationToken cancellation = default) =>
        Get("api/v1/configuration", LeewayJson.Default.ConfigurationDetail, cancellation);

    public Task<ServerStatus> Status(CancellationToken cancellation = default) =>
        Get("api/v1/status", LeewayJson.Default.ServerStatus, cancellation);

    async Task<T?> Find<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellation, string? incidents = null)
        where T : class
    {
        var address = new Uri(path, UriKind.Relative);
        using var sent = incidents is null ? null : new StringContent(incidents, Encoding.UTF8, "text/csv");
        using var response = await (
            sent is null ? http.GetAsync(address, cancellation) : http.PostAsync(address, sent, cancellation)
        );
        // Our own 404 says why; anybody else's says only that there is no Leeway.
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
        return await response.Content.ReadFromJsonAsync(type, cancellation);
    }

    async Task<T> Get<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellation) =>
        await http.GetFromJsonAsync(new Uri(path, UriKind.Relative), type, cancellation)
        ?? throw new HttpRequestException($"{path} answered null.");

    static string Text(DateTimeOffset instant) =>
        Uri.EscapeDataString(instant.ToString("O", CultureInfo.InvariantCulture));
}
