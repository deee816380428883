using System.Globalization;

namespace Leeway.Client;

/// <summary>The API of a Leeway server, typed.</summary>
/// <param name="http">Its base address is the server's.</param>
/// <remarks>Every call throws <see cref="HttpRequestException"/> if the server is not there or answers with an error.</remarks>
public sealed class LeewayClient(HttpClient http)
{
    readonly Api _api = new(http);

    /// <summary>What people say and ask about gates and policies.</summary>
    public GateClient Gates { get; } = new(new Api(http));

    /// <summary>What people wrote down.</summary>
    public RecordClient Records { get; } = new(new Api(http));

    /// <summary>Incidents and changes.</summary>
    public IncidentClient Incidents { get; } = new(new Api(http));

    /// <summary>What targets are chosen and agreed on by.</summary>
    public AgreementClient Agreements { get; } = new(new Api(http));

    public Task<IReadOnlyList<ServiceSummary>> Services(CancellationToken cancellation = default) =>
        _api.Get("services", LeewayJson.Default.IReadOnlyListServiceSummary, cancellation);

    public Task<IReadOnlyList<SloSummary>> Slos(CancellationToken cancellation = default) =>
        _api.Get("slos", LeewayJson.Default.IReadOnlyListSloSummary, cancellation);

    /// <summary>Null if there is no such SLO.</summary>
    public Task<SloDetail?> Slo(string name, CancellationToken cancellation = default) =>
        _api.Find($"slos/{Api.Part(name)}", LeewayJson.Default.SloDetail, cancellation);

    /// <summary>One group of an SLO; null if there is no such SLO or group.</summary>
    /// <param name="group">For example <c>{handler="/pay"}</c>.</param>
    public Task<SloDetail?> Group(string slo, string group, CancellationToken cancellation = default) =>
        _api.Find($"slos/{Api.Part(slo)}?group={Api.Part(group)}", LeewayJson.Default.SloDetail, cancellation);

    /// <summary>The groups of an SLO, the worst first; null if there is no such SLO, or if it is not grouped.</summary>
    public Task<IReadOnlyList<GroupSummary>?> Groups(string slo, CancellationToken cancellation = default) =>
        _api.Find($"slos/{Api.Part(slo)}/groups", LeewayJson.Default.IReadOnlyListGroupSummary, cancellation);

    /// <summary>The last hour of an SLO's histogram; null if there is no such SLO, or no histogram behind it.</summary>
    public Task<SloLatency?> Latency(string name, CancellationToken cancellation = default) =>
        _api.Find($"slos/{Api.Part(name)}/latency", LeewayJson.Default.SloLatency, cancellation);

    /// <summary>What an SLO's alerts would see; null if there is no such SLO.</summary>
    public Task<SloForecast?> Forecast(string name, CancellationToken cancellation = default) =>
        _api.Find($"slos/{Api.Part(name)}/forecast", LeewayJson.Default.SloForecast, cancellation);

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
        return _api.Get($"slos/{Api.Part(name)}/series?{range}", LeewayJson.Default.SloSeries, cancellation);
    }

    /// <param name="range"><c>15m</c>, <c>1h</c>, <c>6h</c>, <c>1d</c>, <c>3d</c> or <c>window</c>.</param>
    public Task<SloCharts> Charts(string name, string range, CancellationToken cancellation = default) =>
        _api.Get($"slos/{Api.Part(name)}/charts?range={Api.Part(range)}", LeewayJson.Default.SloCharts, cancellation);

    /// <summary>What strategies would have told of an SLO's past; null if there is no such SLO.</summary>
    /// <param name="incidents">The text of a file of incidents; null if nobody was asked for any.</param>
    /// <exception cref="HttpRequestException">With status 400 or 413 if the server does not take the question; the message says what of it.</exception>
    public Task<ReplayDetail?> Replay(
        string name,
        ReplayQuestion question,
        string? incidents = null,
        CancellationToken cancellation = default
    ) =>
        _api.Find(
            $"slos/{Api.Part(name)}/replay?{question.Text}",
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
        _api.Find(
            $"slos/{Api.Part(name)}/replay/sweep?{question.Text}",
            LeewayJson.Default.SweepDetail,
            cancellation,
            incidents
        );

    public Task<IReadOnlyList<AlertDetail>> Alerts(CancellationToken cancellation = default) =>
        _api.Get("alerts", LeewayJson.Default.IReadOnlyListAlertDetail, cancellation);

    /// <summary>Silences that act or will within the next weeks, by when they begin.</summary>
    public Task<IReadOnlyList<SilenceDetail>> Silences(CancellationToken cancellation = default) =>
        _api.Get("silences", LeewayJson.Default.IReadOnlyListSilenceDetail, cancellation);

    /// <summary>Gives a silence. The answer says what is wrong with it, or that it is in force; dispose of it.</summary>
    public Task<HttpResponseMessage> Silence(SilenceRequest request, CancellationToken cancellation = default) =>
        _api.Post("silences", request, LeewayJson.Default.SilenceRequest, cancellation);

    /// <summary>Ends a silence that was given. Dispose of the answer.</summary>
    public Task<HttpResponseMessage> EndSilence(string id, CancellationToken cancellation = default) =>
        _api.Delete($"silences/{Api.Part(id)}", cancellation);

    public Task<IReadOnlyList<TargetDetail>> Targets(CancellationToken cancellation = default) =>
        _api.Get("targets", LeewayJson.Default.IReadOnlyListTargetDetail, cancellation);

    public Task<DiscoveryDetail> Discovery(CancellationToken cancellation = default) =>
        _api.Get("discovery", LeewayJson.Default.DiscoveryDetail, cancellation);

    public Task<IReadOnlyList<SourceDetail>> Sources(CancellationToken cancellation = default) =>
        _api.Get("sources", LeewayJson.Default.IReadOnlyListSourceDetail, cancellation);

    public Task<IReadOnlyList<AdjustmentDetail>> Adjustments(CancellationToken cancellation = default) =>
        _api.Get("adjustments", LeewayJson.Default.IReadOnlyListAdjustmentDetail, cancellation);

    public Task<ConfigurationDetail> Configuration(CancellationToken cancellation = default) =>
        _api.Get("configuration", LeewayJson.Default.ConfigurationDetail, cancellation);

    public Task<ServerStatus> Status(CancellationToken cancellation = default) =>
        _api.Get("status", LeewayJson.Default.ServerStatus, cancellation);

    static string Text(DateTimeOffset instant) => Api.Part(instant.ToString("O", CultureInfo.InvariantCulture));
}
