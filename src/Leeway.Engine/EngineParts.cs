using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Discovering;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;
using Leeway.Engine.Keeping;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Policies;
using Leeway.Engine.Querying;
using Leeway.Engine.Records;
using Leeway.Engine.Slicing;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine;

/// <summary>The stations of one running engine, in the order in which a sample meets them.</summary>
sealed class EngineParts(
    Ledger.Ledger ledger,
    ScrapeRound round,
    ServerQueries queries,
    Outbox outbox,
    Receivers receivers,
    TimeProvider clock,
    ILoggerFactory loggers
)
{
    readonly Journal _journal = new(ledger);
    readonly Judging _judging = new(ledger, loggers.CreateLogger<Judging>());
    ConfigurationStatus _status = new("", DateTimeOffset.UnixEpoch, [], null, []);
    long _foundVersion;
    readonly SloHistories _histories = new(ledger);

    public ScrapeRound Round { get; } = round;
    public ServerQueries Queries { get; } = queries;
    public Collector Collector { get; } = new(ledger);
    public Slicer Slicer { get; } = new(ledger, loggers.CreateLogger<Slicer>());
    public AlertBook Book { get; private set; } = new([], [], []);
    public PolicyBook Policies => field ??= new PolicyBook(_journal);
    public Keeper Keeper => field ??= new Keeper(_journal);
    public Silencer Silencer => field ??= new Silencer(_journal);
    AdjustmentAudit Audit => field ??= new AdjustmentAudit(_journal, loggers.CreateLogger<EngineParts>());
    public Configuration Configuration { get; private set; } = Configuration.Empty;

    /// <summary>What people wrote down; null where nobody can.</summary>
    public RecordStore? Records { get; init; }

    /// <summary>The ways of alerts to parts of Leeway itself.</summary>
    public IReadOnlyList<Route> OwnRoutes { get; init; } = [];

    /// <summary>All ways, those of the documents first.</summary>
    public IReadOnlyList<Route> Routes => [.. Configuration.Routes, .. OwnRoutes];

    /// <summary>Looks for targets; null where the documents name all of them.</summary>
    public Discoverer? Discoverer { get; init; }

    /// <summary>Takes up where the last commit left off: alert states, and what had not been delivered.</summary>
    public void Resume(DateTimeOffset edge)
    {
        Book = new AlertBook(_journal.States, _journal.Occasions, _journal.Beginnings)
        {
            Courses = new CourseBook(_journal.Courses),
        };
        Silencer.Resume();
        Policies.Resume();
        _judging.Resume(Book, edge);
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
        Discoverer?.Follow(configuration.ScrapeJobs);
        _foundVersion = Discoverer?.Version ?? 0;
        Collector.Follow(
            configuration,
            edge,
            Discoverer is null ? null : Discoverer.Of,
            Discoverer is not { HasLooked: false }
        );
        Queries.Follow(configuration, Collector.Columns);
        Slicer.Follow(configuration, Collector.Columns);
        var warnings = _histories.Follow(configuration, edge);
        Audit.Follow(configuration.Adjustments, edge);
        Silencer.Follow(configuration);
        Policies.Follow(configuration.Policies);
        _judging.Follow(configuration, _histories, Collector.Columns, Slicer.Columns, edge);
        _status = new ConfigurationStatus(read.Revision, clock.GetUtcNow(), [.. read.Problems, .. warnings], null, []);
        receivers.Follow(Routes);
    }

    /// <summary>Takes up what discovery has found since the last tick.</summary>
    public void FollowFound(DateTimeOffset edge)
    {
        if (Discoverer is { } discoverer && discoverer.Version is var version && version != _foundVersion)
        {
            _foundVersion = version;
            Collector.FollowFound(edge, discoverer.HasLooked);
        }
    }

    public TickEvaluations Evaluate(DateTimeOffset edge)
    {
        var evaluations = _judging.Evaluate(Book, edge);
        Policies.Judge(slo => evaluations.GetValueOrDefault(slo), Book, edge);
        return evaluations;
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
            .Occasions.Where(occasion =>
                !Book.IsHeldBack(occasion)
                // Who was told before the silence began is not to believe that it is over.
                && (occasion.ToldTo.Count > 0 || !Silencer.HoldsBack(occasion, edge))
            )
            .Select(occasion =>
                Notifications.Of(
                    occasion,
                    evaluations.Of(occasion) is { } now ? AlertFacts.Of(now, occasion) : AlertFacts.None
                )
            )
            .ToList();
        receivers.Beat(active, Routes, edge);
    }

    public EngineSnapshot Snapshot(DateTimeOffset? edge, TickEvaluations evaluations) =>
        new()
        {
            AsOf = edge,
            Configuration = Configuration,
            Status = _status,
            Evaluations = evaluations,
            Stale = evaluations.Stale,
            Groups = _judging.Picture(evaluations),
            Policies = Policies.Standings,
            Firing = Book.Occasions.Count,
            Adjustments = Audit.Records,
            Silences = Silencer.Active,
            Targets = TargetStates.Of(Collector),
            DroppedTargets = Collector.Dropped,
            Discovery = Discoverer?.States ?? [],
            Sources = Queries.States(),
            Anomalies = TargetStates.AnomaliesOf(Collector),
            LedgerHealth = ledger.Health,
            LedgerIsWhole = ledger.Recovery.IsWhole,
            Records = Records?.Health ?? RecordHealth.Reachable.Instance,
            CountingPausedUntil = edge is { } now ? TargetStates.PausedUntil(Collector, now) : null,
            Undelivered = outbox.Pending,
        };
}
