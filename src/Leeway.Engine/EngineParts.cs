using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Groups;
using Leeway.Engine.Histories;
using Leeway.Engine.Keeping;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Slicing;
using Leeway.Ledger;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine;

/// <summary>The stations of one running engine, in the order in which a sample meets them.</summary>
sealed class EngineParts(
    Ledger.Ledger ledger,
    ScrapeRound round,
    Outbox outbox,
    Receivers receivers,
    TimeProvider clock,
    ILoggerFactory loggers
)
{
    readonly Journal _journal = new(ledger);
    readonly ILogger<EngineParts> _logger = loggers.CreateLogger<EngineParts>();
    ConfigurationStatus _status = new("", DateTimeOffset.UnixEpoch, [], null, []);
    Evaluator? _evaluator;
    readonly SloHistories _histories = new(ledger);
    readonly WatchedGroups _groups = new(ledger);
    readonly WatchedWindows _windows = new(ledger);
    TickEvaluations _last = new(0);

    public ScrapeRound Round { get; } = round;
    public Collector Collector { get; } = new(ledger);
    public Slicer Slicer { get; } = new(ledger, loggers.CreateLogger<Slicer>());
    public AlertBook Book { get; private set; } = new([], [], []);
    public Keeper Keeper => field ??= new Keeper(_journal);
    AdjustmentAudit Audit => field ??= new AdjustmentAudit(_journal, _logger);
    public Configuration Configuration { get; private set; } = Configuration.Empty;

    /// <summary>Takes up where the last commit left off: alert states, and what had not been delivered.</summary>
    public void Resume(DateTimeOffset edge)
    {
        Book = new AlertBook(_journal.States, _journal.Occasions, _journal.Beginnings);
        _evaluator = new Evaluator(Book);
        _evaluator.Keep(Judged, edge);
        foreach (var (receiver, notification) in _journal.Deliveries)
        {
            if (receivers.Has(receiver))
            {
                outbox.Enqueue(receiver, notification);
            }
            else
            {
                _journal.Forget(receiver, notification.Key); // the receiver left the configuration while we were down
            }
        }
    }

    /// <summary>Puts documents in force, or, if they hold errors, says so and goes on with the old ones.</summary>
    public void Follow(ReadDocuments read, DateTimeOffset edge)
    {
        if (read.Configuration is not { } configuration)
        {
            _status = _status with { RefusedAt = clock.GetUtcNow(), Errors = read.Problems };
            return;
        }
        Configuration = configuration;
        Collector.Follow(configuration, edge);
        Slicer.Follow(configuration, Collector.Columns);
        var warnings = _histories.Follow(configuration, edge);
        Audit.Follow(configuration.Adjustments, edge);
        _groups.Follow(configuration, Collector.Columns, _histories);
        _windows.Forget();
        _status = new ConfigurationStatus(read.Revision, clock.GetUtcNow(), [.. read.Problems, .. warnings], null, []);
        receivers.Follow(configuration.Routes);
        _evaluator?.Keep(Judged, edge);
    }

    IReadOnlyList<WatchedObjective> Judged =>
        [.. Configuration.Objectives, .. _groups.Live.Select(group => group.Watched)];

    public TickEvaluations Evaluate(DateTimeOffset edge)
    {
        foreach (var gone in _groups.Refresh())
        {
            _evaluator!.Retire(gone.FullName, edge);
        }
        var objectives = Configuration.Objectives;
        var columns = objectives.Select(watched => Reading(watched, edge)).ToArray();
        var table = TryRead(columns);
        var busy = Book.Busy();
        var evaluations = new TickEvaluations(objectives.Count);
        for (var index = 0; index < objectives.Count; index++)
        {
            var (watched, name) = (objectives[index], objectives[index].Objective.Name);
            Judge(watched, _windows.Of(index, watched, _histories[name], columns[index], table));
        }
        foreach (var group in _groups.Live)
        {
            Judge(group.Watched, _windows.Of(group, columns[group.Whole], table));
        }
        _last = evaluations;
        return evaluations;

        void Judge(WatchedObjective watched, SloWindows windows)
        {
            var objective = watched.Objective;
            if (!busy.Contains(objective.FullName) && windows.IsSurelyQuiet)
            {
                evaluations.Add(objective, () => Picture.Quiet(watched, windows, edge));
            }
            else if (TryEvaluate(watched, windows, edge) is { } evaluation)
            {
                evaluations.Add(objective, evaluation);
            }
        }
    }

    ObjectiveEvaluation? TryEvaluate(WatchedObjective watched, SloWindows windows, DateTimeOffset edge)
    {
        try
        {
            return _evaluator!.Evaluate(watched, windows, edge);
        }
        catch (IOException trouble)
        {
            // A block that cannot be read just now: this SLO stands as it stood, the others go on.
            _logger.NotJudged(watched.Objective.FullName, trouble.Message);
            return _last.Of(watched.Objective) is { } last ? last with { Watched = watched } : null;
        }
    }

    // Null if a block cannot be read just now: then each SLO reads what it can for itself.
    WindowTable? TryRead(IReadOnlyList<ColumnReading> columns)
    {
        try
        {
            return _windows.Read(Configuration.Objectives, columns, _groups.Live);
        }
        catch (IOException)
        {
            return null;
        }
    }

    ColumnReading Reading(WatchedObjective watched, DateTimeOffset edge)
    {
        var objective = watched.Objective;
        var history = _histories[objective.Name];
        var source = ColumnReadings.Of(Collector.Columns[objective.Indicator.ColumnKey], ledger, edge, history);
        return objective.Slices is null
            ? source
            : Slicer.Columns[objective.ColumnKey].Reading(source, ledger, history.KnownBefore);
    }

    /// <summary>Stages the end of every delivery that is over.</summary>
    public void ForgetDelivered(EngineMeter meter)
    {
        foreach (var report in outbox.TakeReports())
        {
            _journal.Forget(report.Receiver, report.Key);
            meter.Delivered(report.Receiver, report.Outcome.GetType().Name.ToLowerInvariant(), report.Delay);
        }
    }

    public void Tell(
        IReadOnlyList<(string Receiver, Notification Notification)> deliveries,
        TickEvaluations evaluations,
        DateTimeOffset edge
    )
    {
        foreach (var (receiver, notification) in deliveries)
        {
            outbox.Enqueue(receiver, notification);
        }
        var active = Book
            .Occasions.Where(occasion => !Book.IsHeldBack(occasion))
            .Select(occasion => Notifications.Of(occasion, evaluations.Of(occasion)?.Budget.RemainingOfWindow))
            .ToList();
        receivers.Beat(active, Configuration.Routes, edge);
    }

    public EngineSnapshot Snapshot(DateTimeOffset? edge, TickEvaluations evaluations) =>
        new()
        {
            AsOf = edge,
            Configuration = Configuration,
            Status = _status,
            Evaluations = evaluations,
            Groups = _groups.Picture(evaluations),
            Firing = Book.Occasions.Count,
            Adjustments = Audit.Records,
            Targets = TargetStates.Of(Collector),
            Anomalies = TargetStates.AnomaliesOf(Collector),
            LedgerHealth = ledger.Health,
            LedgerIsWhole = ledger.Recovery.IsWhole,
            CountingPausedUntil = edge is { } now ? TargetStates.PausedUntil(Collector, now) : null,
            Undelivered = outbox.Pending,
        };
}
