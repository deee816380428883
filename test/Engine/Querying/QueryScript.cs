using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Querying;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Querying;

/// <summary>Asks a real server for one SLI, tick by tick as if the past were now, over a real ledger.</summary>
sealed class QueryScript : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("leeway-querying-").FullName;
    Configuration _configuration;
    readonly AccessClient _http = new();
    Ledger.Ledger _ledger;
    Collector _collector;
    ServerQueries _queries;

    public QueryScript(QuerySource source, params Indicator[] indicators)
    {
        Indicator = indicators[0];
        _configuration = Configure(source, indicators);
        (_ledger, _collector, _queries) = Open();
        Follow();
    }

    public static TimeSpan Tick { get; } = 15.Seconds;

    /// <summary>The edge that a scrape at this instant is counted for.</summary>
    public static DateTimeOffset EdgeOf(DateTimeOffset instant) => new TickGrid(Tick).EdgeAtOrBefore(instant) - Tick;

    public Indicator Indicator { get; }

    public ColumnId Column => _ledger.Column(Indicator.ColumnKey);

    public QuerySourceState Source => _queries.States()[0];

    public DateTimeOffset? Watermark => _ledger.Watermark(Column);

    /// <summary>Lives through the edges from one to the other.</summary>
    /// <param name="patience">How long each edge waits for answers.</param>
    public async Task Live(DateTimeOffset from, DateTimeOffset until, TimeSpan? patience = null)
    {
        for (var edge = from; edge <= until; edge += Tick)
        {
            _queries.Start(edge);
            await _queries.Settle(
                TimeProvider.System.GetUtcNow() + (patience ?? 30.Seconds),
                TestContext.Current.CancellationToken
            );
            _queries.Count(edge);
            Close(edge);
        }
    }

    /// <summary>Fills in the past until nothing is left.</summary>
    public async Task Fill(DateTimeOffset now)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(2.Minutes);
        while (_queries.IsFilling)
        {
            if (!_queries.TryFill(now))
            {
                await Task.Delay(1.Milliseconds, TimeProvider.System, patience.Token);
            }
        }
        Close(now);
    }

    /// <summary>Stops and starts again over the same ledger.</summary>
    /// <param name="source">Asked from now on in another way; null for as before.</param>
    public async Task Restart(QuerySource? source = null)
    {
        _configuration = source is null ? _configuration : _configuration with { QuerySources = [source] };
        await _queries.DisposeAsync();
        _ledger.Dispose();
        (_ledger, _collector, _queries) = Open();
        Follow();
    }

    public WindowCounts Read(Interval window) => _ledger.Read(Column, window);

    public IReadOnlyList<SeriesPoint> Ticks(Interval range) => _ledger.ReadSeries(Column, range, Tick);

    public async ValueTask DisposeAsync()
    {
        await _queries.DisposeAsync();
        _ledger.Dispose();
        _http.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    void Close(DateTimeOffset edge)
    {
        _collector.CloseTick(edge);
        Assert.IsType<CommitOutcome.Durable>(_ledger.Commit(edge));
        _ledger.Tidy(edge, TestContext.Current.CancellationToken);
    }

    (Ledger.Ledger, Collector, ServerQueries) Open()
    {
        var settings = new LedgerSettings { Tick = Tick };
        var ledger = Leeway.Ledger.Ledger.Open(new RealDisk(_folder), settings);
        var queries = new ServerQueries(ledger, TimeProvider.System, settings.Retention.TicksKept, _http);
        return (ledger, new Collector(ledger), queries);
    }

    void Follow()
    {
        _collector.Follow(_configuration, DateTimeOffset.UnixEpoch);
        _queries.Follow(_configuration, _collector.Columns);
    }

    static Configuration Configure(QuerySource source, IEnumerable<Indicator> indicators) =>
        new()
        {
            Services = [],
            Objectives = [.. indicators.Select(Watched)],
            ScrapeJobs = [],
            Routes = [],
            QuerySources = [source],
        };

    static WatchedObjective Watched(Indicator indicator)
    {
        var objective = new Objective
        {
            Name = indicator.Name,
            DisplayName = indicator.Name,
            Service = "shop",
            Indicator = indicator,
            Target = new Target(0.999m),
            Window = new Window.Rolling(30.Days),
        };
        var strategy = AlertStrategy.MultiWindowMultiBurnRate(30.Days);
        return new WatchedObjective(objective, strategy, new DocumentPlace("script.yaml", 1));
    }
}
