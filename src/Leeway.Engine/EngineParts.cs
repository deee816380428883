using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Keeping;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Slicing;
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
    Dictionary<string, ObjectiveEvaluation> _last = new(StringComparer.Ordinal);

    public ScrapeRound Round { get; } = round;
    public Collector Collector { get; } = new(ledger);
    public Slicer Slicer { get; } = new(ledger, loggers.CreateLogger<Slicer>());
    public AlertBook Book { get; private set; } = new([], [], []);
    public Keeper Keeper => field ??= new Keeper(_journal);
    public Configuration Configuration { get; private set; } = Configuration.Empty;

    /// <summary>Takes up where the last commit left off: alert states, and what had not been delivered.</summary>
    public void Resume(DateTimeOffset edge)
    {
        Book = new AlertBook(_journal.States, _journal.Occasions, _journal.Beginnings);
        _evaluator = new Evaluator(ledger, Book);
        _evaluator.Keep(Configuration.Objectives, edge);
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
        _status = new ConfigurationStatus(read.Revision, clock.GetUtcNow(), read.Problems, null, []);
        Configuration = configuration;
        Collector.Follow(configuration, edge);
        Slicer.Follow(configuration, Collector.Columns);
        receivers.Follow(configuration.Routes);
        _evaluator?.Keep(configuration.Objectives, edge);
    }

    public IReadOnlyDictionary<string, ObjectiveEvaluation> Evaluate(DateTimeOffset edge)
    {
        var evaluations = new Dictionary<string, ObjectiveEvaluation>(StringComparer.Ordinal);
        foreach (var watched in Configuration.Objectives)
        {
            try
            {
                evaluations[watched.Objective.Name] = _evaluator!.Evaluate(watched, Reading(watched, edge), edge);
            }
            catch (IOException trouble)
            {
                // A block that cannot be read just now: this SLO stands as it stood, the others go on.
                _logger.NotJudged(watched.Objective.Name, trouble.Message);
                if (_last.TryGetValue(watched.Objective.Name, out var last))
                {
                    evaluations[watched.Objective.Name] = last with { Watched = watched };
                }
            }
        }
        _last = evaluations;
        return evaluations;
    }

    ColumnReading Reading(WatchedObjective watched, DateTimeOffset edge)
    {
        var objective = watched.Objective;
        var source = ColumnReadings.Of(Collector.Columns[objective.Indicator.ColumnKey], ledger, edge);
        return objective.Slices is null ? source : Slicer.Columns[objective.ColumnKey].Reading(source, ledger);
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
        IReadOnlyDictionary<string, ObjectiveEvaluation> evaluations,
        DateTimeOffset edge
    )
    {
        foreach (var (receiver, notification) in deliveries)
        {
            outbox.Enqueue(receiver, notification);
        }
        var active = Book
            .Occasions.Select(occasion =>
                Notifications.Of(occasion, evaluations.GetValueOrDefault(occasion.Slo)?.Budget.RemainingOfWindow)
            )
            .ToList();
        receivers.Beat(active, Configuration.Routes, edge);
    }

    public EngineSnapshot Snapshot(
        DateTimeOffset? edge,
        IReadOnlyDictionary<string, ObjectiveEvaluation> evaluations
    ) =>
        new()
        {
            AsOf = edge,
            Configuration = Configuration,
            Status = _status,
            Evaluations = evaluations,
            Targets = TargetStates.Of(Collector),
            Anomalies = TargetStates.AnomaliesOf(Collector),
            LedgerHealth = ledger.Health,
            Undelivered = outbox.Pending,
        };
}
