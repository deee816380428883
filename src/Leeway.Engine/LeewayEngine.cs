using System.Collections.Concurrent;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Discovering;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Keeping;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Querying;
using Leeway.Engine.Records;
using Leeway.Engine.Silencing;
using Leeway.Ledger;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine;

/// <summary>The running system without its web host: start, reload, stop.</summary>
public sealed partial class LeewayEngine : IAsyncDisposable
{
    readonly TimeProvider _clock;
    readonly EngineMeter _meter;
    readonly ILogger<LeewayEngine> _logger;
    readonly EngineFolder _folder;
    readonly DocumentWatch _watch;
    readonly AccessClient _http = new();
    readonly Discoverer _discoverer;
    readonly ScrapeRound _round;
    readonly ServerQueries _queries;
    readonly Outbox _outbox;
    readonly Receivers _receivers;
    readonly EngineParts _parts;
    readonly TickLoop _loop;
    readonly ConcurrentQueue<ReadDocuments> _reloads = new();
    readonly TimeSpan _kept;
    EngineSnapshot _snapshot;

    /// <summary>Reads the documents and opens the ledger.</summary>
    /// <param name="seed">Of the jitter of retries.</param>
    /// <exception cref="ConfigurationRefusedException">The documents hold errors.</exception>
    /// <exception cref="LedgerException">The ledger cannot be opened.</exception>
    /// <exception cref="RecordException">The records cannot be opened, and waiting would not help.</exception>
    public LeewayEngine(
        EngineSettings settings,
        TimeProvider clock,
        EngineMeter meter,
        ILoggerFactory loggers,
        int seed
    )
    {
        _clock = clock;
        _meter = meter;
        _logger = loggers.CreateLogger<LeewayEngine>();
        _watch = new DocumentWatch(settings.DocumentPaths, clock, new TickGrid(settings.Tick));
        var documents = _watch.Read();
        if (documents.Configuration is null)
        {
            throw new ConfigurationRefusedException(documents.Problems);
        }
        _folder = EngineFolder.Open(settings, clock, loggers);
        Opened(_logger, Ledger.Recovery.CommitsReplayed, Ledger.Recovery.TornBytesDropped, Ledger.Recovery.BlocksFound);
        if (!Ledger.Recovery.IsWhole)
        {
            Damaged(_logger, Ledger.Recovery.ToString());
        }
        _kept = settings.Retention.Longest;
        WarnOfLongWindows(documents.Configuration);
        _round = new ScrapeRound(new ScrapeClient(_http), clock, Ledger.Grid, meter);
        _outbox = new Outbox(clock, loggers.CreateLogger<Outbox>(), new Random(seed));
        _receivers = new Receivers(_outbox, ReceiverHttpClient.Create(), clock, loggers, settings.PublicUrl);
        _queries = new ServerQueries(Ledger, clock, settings.Retention.TicksKept, _http);
        _discoverer = new Discoverer(_http, clock, loggers.CreateLogger<Discoverer>());
        _parts = new EngineParts(Ledger, _round, _queries, _outbox, _receivers, clock, loggers)
        {
            Discoverer = _discoverer,
            OwnRoutes = _folder.Routes,
            Records = Records,
            Policies = { Filed = settings.Filed },
        };
        _parts.Follow(documents, Ledger.Grid.EdgeAtOrBefore(clock.GetUtcNow()));
        _loop = new TickLoop(_parts, Ledger, clock, meter, Task.Run, loggers.CreateLogger<TickLoop>());
        EngineFigures.Watch(_meter, () => Snapshot);
        SourceFigures.Watch(_meter, () => Snapshot.Sources);
        _snapshot = _parts.Snapshot(null, TickEvaluations.None);
    }

    /// <summary>For reading; only the tick loop writes.</summary>
    public Ledger.Ledger Ledger => _folder.Ledger;

    /// <summary>What people wrote down.</summary>
    public RecordStore Records => _folder.Records;

    /// <summary>What could be seen at the end of the last tick.</summary>
    public EngineSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>So many silences may be given at a time.</summary>
    public static int SilencesMax => Silencer.GivenMax;

    /// <summary>Holds back alerts from the next tick on; true once that is kept, false if there are too many silences.</summary>
    public Task<bool> Silence(GivenSilence silence) => _parts.Silencer.Give(silence);

    /// <summary>Ends a silence that was given; true once it is over, false if there is none of that name.</summary>
    public Task<bool> EndSilence(string id) => _parts.Silencer.End(id);

    /// <summary>Ticks until cancelled.</summary>
    public async Task Run(CancellationToken stop)
    {
        try
        {
            var ticking = _loop.Run(TakeReload, Publish, stop);
            await await Task.WhenAny(_watch.Run(Reload, stop), ticking, Records.Watch(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to stop.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _discoverer.DisposeAsync();
        await _round.Abandon();
        await _queries.DisposeAsync();
        await _outbox.DisposeAsync();
        await _receivers.DisposeAsync();
        _round.Dispose();
        _http.Dispose();
        _folder.Dispose();
    }

    void Reload(ReadDocuments documents)
    {
        var errors = documents.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        _meter.Reloaded(documents.Configuration is not null);
        if (documents.Configuration is null)
        {
            Refused(
                _logger,
                errors,
                documents.Problems.First(problem => problem.Severity == ProblemSeverity.Error).ToString()
            );
        }
        else
        {
            Accepted(_logger, documents.Revision, documents.Configuration.Objectives.Count);
            WarnOfLongWindows(documents.Configuration);
        }
        // All in turn: a refusal must not take away a good change that still waits for its tick.
        _reloads.Enqueue(documents);
    }

    void WarnOfLongWindows(Configuration configuration)
    {
        foreach (var objective in configuration.Objectives.Select(watched => watched.Objective))
        {
            if (objective.Window.NominalLength > _kept)
            {
                NeverWhole(_logger, objective.Name, objective.Window.NominalLength, _kept);
            }
        }
    }

    ReadDocuments? TakeReload() => _reloads.TryDequeue(out var documents) ? documents : null;

    void Publish(EngineSnapshot snapshot) => Volatile.Write(ref _snapshot, snapshot);

    [LoggerMessage(
        1100,
        LogLevel.Information,
        "Opened the ledger: {Commits} commits replayed, {TornBytes} torn bytes dropped, {Blocks} blocks"
    )]
    static partial void Opened(ILogger logger, long commits, long tornBytes, int blocks);

    [LoggerMessage(1101, LogLevel.Critical, "The ledger is damaged; what is missing stays uncovered: {Recovery}")]
    static partial void Damaged(ILogger logger, string recovery);

    [LoggerMessage(
        1102,
        LogLevel.Information,
        "Read new documents: revision {Revision} with {Slos} SLOs is in force from the next tick"
    )]
    static partial void Accepted(ILogger logger, string revision, int slos);

    [LoggerMessage(
        1103,
        LogLevel.Error,
        "Refused new documents with {Errors} errors; the old ones go on. First: {First}"
    )]
    static partial void Refused(ILogger logger, int errors, string first);

    [LoggerMessage(
        1104,
        LogLevel.Warning,
        "The window of {Slo} is {Window}, but counts are kept for {Kept}: it is never known throughout"
    )]
    static partial void NeverWhole(ILogger logger, string slo, TimeSpan window, TimeSpan kept);
}
