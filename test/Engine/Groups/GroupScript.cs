using System.Text;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Keeping;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Querying;
using Leeway.Engine.Tests.Notifying;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Engine.Tests.Groups;

/// <summary>The engine's stations over documents with one grouped SLO and one target, minute by minute.</summary>
/// <remarks>The target's handlers count on: a minute says only what was added to each.</remarks>
sealed class GroupScript : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-groups-").FullName;
    readonly SortedDictionary<string, (long Good, long Bad)> _handlers = new(StringComparer.Ordinal);
    readonly WatchedClock _clock = new(Start);
    readonly EngineMeter _meter = new();
    readonly HttpClient _http = new();
    readonly AccessClient _access = new();
    Ledger.Ledger? _ledger;
    EngineParts? _parts;
    int _minute;

    public GroupScript(string annotations = "{leeway.dev/by: handler}", string window = "30d") =>
        Open(Documents(annotations, window));

    public DateTimeOffset Now => Start + _minute.Minutes;

    public EngineSnapshot Snapshot { get; private set; } = null!;

    public AlertBook Book => _parts!.Book;

    /// <summary>The groups of the last minute by their handlers.</summary>
    public IReadOnlyDictionary<string, ObjectiveEvaluation> Groups =>
        Snapshot
            .Groups["checkout"]
            .Evaluations.Values.ToDictionary(
                evaluation => evaluation.Watched.Objective.Group!.Labels[0].Value,
                StringComparer.Ordinal
            );

    public ObjectiveEvaluation Whole => Snapshot.Evaluations["checkout"];

    /// <summary>Passes a minute, and gives what is told at its end: "firing checkout{handler="/pay"}/page".</summary>
    public IReadOnlyList<Notification> Pass(params (string Handler, int Good, int Bad)[] events)
    {
        foreach (var (handler, good, bad) in events)
        {
            var (before, failed) = _handlers.GetValueOrDefault(handler);
            _handlers[handler] = (before + good, failed + bad);
        }
        _minute++;
        var target = _parts!.Collector.Targets.Single();
        Assert.Null(target.Read(Encoding.UTF8.GetBytes(Page()), ExpositionFormat.PrometheusText));
        target.Outcome = new ScrapeOutcome.Answered(target.Samples, 0, TimeSpan.Zero);
        _parts.Collector.Answered(target, Now);
        _parts.Collector.CloseTick(Now);
        var evaluations = _parts.Evaluate(Now);
        var told = _parts.Keeper.Keep(_parts.Book, evaluations.Of, _parts.Configuration.Routes);
        foreach (var (receiver, notification) in told)
        {
            new Journal(_ledger!).Forget(receiver, notification.Key); // as if it had been delivered
        }
        Assert.IsType<CommitOutcome.Durable>(_ledger!.Commit(Now));
        Snapshot = _parts.Snapshot(Now, evaluations);
        return [.. told.Select(delivery => delivery.Notification)];
    }

    public IReadOnlyList<string> Pass(int minutes, params (string Handler, int Good, int Bad)[] events) =>
        [.. Enumerable.Range(0, minutes).SelectMany(_ => Pass(events)).Select(Words)];

    public static string Words(Notification told) =>
        $"{(told.Status is AlertStatus.Firing ? "firing" : "resolved")} {told.Slo}{told.Group}/{told.Severity}";

    public void Reload(string annotations) => _parts!.Follow(Documents(annotations, "30d"), Now);

    public void Restart(string annotations = "{leeway.dev/by: handler}")
    {
        _ledger!.Dispose();
        Open(Documents(annotations, "30d"));
        Snapshot = _parts!.Snapshot(Now, _parts.Evaluate(Now));
    }

    public void Dispose()
    {
        _ledger?.Dispose();
        _access.Dispose();
        _http.Dispose();
        _meter.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    void Open(ReadDocuments documents)
    {
        var logs = NullLoggerFactory.Instance;
        _ledger = Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = 1.Minutes });
        var round = new ScrapeRound(new ScrapeClient(_access), _clock, _ledger.Grid, _meter);
        var outbox = new Outbox(_clock, NullLogger<Outbox>.Instance, new Random(1));
        _parts = new EngineParts(
            _ledger,
            round,
            new ServerQueries(_ledger, _clock, TimeSpan.MaxValue, _access),
            outbox,
            new Receivers(outbox, _http, _clock, logs),
            _clock,
            logs
        );
        _parts.Follow(documents, Now);
        _parts.Resume(Now);
    }

    string Page() =>
        "up 1\n"
        + string.Concat(
            _handlers.Select(handler =>
                Line(handler.Key, "200", handler.Value.Good) + Line(handler.Key, "500", handler.Value.Bad)
            )
        );

    static string Line(string handler, string code, long value) =>
        value == 0
            ? ""
            : $$"""requests_total{handler={{QuotedText.Quote(handler)}},code="{{code}}"} {{value}}""" + "\n";

    static ReadDocuments Documents(string annotations, string window)
    {
        var text = $$$$"""
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: checkout
              labels: {team: payments}
              annotations: {{{{annotations}}}}
            spec:
              service: shop
              indicator:
                metadata: {name: checkout}
                spec:
                  ratioMetric:
                    counter: true
                    bad: {metricSource: {type: Prometheus, spec: {query: 'requests_total{code=~"5.."}'}}}
                    total: {metricSource: {type: Prometheus, spec: {query: requests_total}}}
              timeWindow: [{duration: {{{{window}}}}, isRolling: true}]
              budgetingMethod: Occurrences
              objectives: [{target: 0.999}]
            ---
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: shop}
            spec: {interval: 1m, targets: ["shop:8080"]}
            ---
            apiVersion: leeway.dev/v1
            kind: Route
            metadata: {name: all}
            spec: {receivers: [{name: pager, webhook: {url: "http://pager.example/"}}]}
            """;
        var loaded = ConfigurationLoader.Load([new DocumentFile("shop.yaml", text)], new TickGrid(1.Minutes));
        Assert.DoesNotContain(loaded.Problems, problem => problem.Severity == ProblemSeverity.Error);
        return new ReadDocuments("1", loaded.Configuration, []);
    }
}
