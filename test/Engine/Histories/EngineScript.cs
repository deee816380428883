using System.Text;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Querying;
using Leeway.Engine.Tests.Collecting;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Engine.Tests.Histories;

/// <summary>The parts of an engine over one target of two counters, tick by tick, while the SLO's document changes.</summary>
/// <remarks>Tick n ends at edge n. The SLI is named by its counter, of which events of code 500 are bad, or is that of <c>up</c>.</remarks>
sealed class EngineScript : IDisposable
{
    const string Target = "app:80";

    static readonly DateTimeOffset Origin = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-stitching-").FullName;
    readonly EngineMeter _meter = new();
    readonly AccessClient _http = new();
    readonly Ledger.Ledger _ledger;
    readonly ScrapeRound _round;
    readonly EngineParts _parts;
    readonly SliceRule? _slices;
    readonly long[] _counted = new long[2];
    int _edge;

    public EngineScript(string sli, SliceRule? slices = null)
    {
        _slices = slices;
        _ledger = Leeway.Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = Tick });
        _round = new ScrapeRound(new ScrapeClient(_http), TimeProvider.System, _ledger.Grid, _meter);
        ILoggerFactory loggers = NullLoggerFactory.Instance;
        var outbox = new Outbox(TimeProvider.System, loggers.CreateLogger<Outbox>(), new Random(1));
        var receivers = new Receivers(outbox, new HttpClient(), TimeProvider.System, loggers);
        _parts = new EngineParts(
            _ledger,
            _round,
            new ServerQueries(_ledger, TimeProvider.System, TimeSpan.MaxValue, new AccessClient()),
            outbox,
            receivers,
            TimeProvider.System,
            loggers
        );
        Follow(sli);
        _parts.Resume(Origin);
    }

    public static TimeSpan Tick { get; } = 15.Seconds;

    /// <summary>The SLO as it was judged last.</summary>
    public ObjectiveEvaluation Seen { get; private set; } = null!;

    /// <summary>What people are to be told, from the beginning on.</summary>
    public List<OccasionChange> Told { get; } = [];

    public static DateTimeOffset At(int edge) => Origin + (edge * Tick);

    /// <summary>The document names another SLI from the next tick on.</summary>
    public EngineScript Follow(string sli)
    {
        var configuration = Configuration.Empty with { Objectives = [Slo(sli)], ScrapeJobs = [Job] };
        _parts.Follow(new ReadDocuments("1", configuration, []), At(_edge + 1));
        return this;
    }

    /// <summary>Lets ticks pass, in each of which both counters grow by so many good and bad events.</summary>
    public EngineScript Pass(int ticks, long good = 0, long bad = 0, bool answers = true)
    {
        for (var tick = 0; tick < ticks; tick++)
        {
            _edge++;
            var target = _parts.Collector.Targets.Single();
            if (answers)
            {
                (_counted[0], _counted[1]) = (_counted[0] + good, _counted[1] + bad);
                Answer(target);
            }
            else
            {
                target.Outcome = new ScrapeOutcome.Failed("no answer");
                _parts.Collector.Failed(target, At(_edge));
            }
            _parts.Collector.CloseTick(At(_edge));
            _parts.Slicer.CloseSlices();
            Seen = _parts.Evaluate(At(_edge))["checkout"];
            Told.AddRange(_parts.Book.TakeChanges().Occasions);
            Assert.IsType<CommitOutcome.Durable>(_ledger.Commit(At(_edge)));
        }
        return this;
    }

    public void Dispose()
    {
        _round.Dispose();
        _http.Dispose();
        _meter.Dispose();
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    void Answer(ScrapedTarget target)
    {
        var page = new StringBuilder();
        foreach (var name in (string[])["old", "new"])
        {
            page.Append($"{name}{{code=\"200\"}} {_counted[0]}\n{name}{{code=\"500\"}} {_counted[1]}\n");
        }
        Assert.Null(target.Read(Encoding.UTF8.GetBytes(page.ToString()), ExpositionFormat.PrometheusText));
        target.Outcome = new ScrapeOutcome.Answered(target.Samples, 0, TimeSpan.Zero);
        _parts.Collector.Answered(target, At(_edge));
    }

    static ScrapeJob Job { get; } =
        new()
        {
            Name = "app",
            Interval = Tick,
            Targets = [new ScrapeTarget(new Uri($"http://{Target}/metrics"), Target)],
        };

    WatchedObjective Slo(string sli) =>
        new(
            new Objective
            {
                Name = "checkout",
                DisplayName = "checkout",
                Service = "shop",
                Indicator = sli == "up" ? GaugeScript.Indicator("count(up)", "count(up == 0)") : Counted(sli),
                Target = new Target(0.99m),
                Window = new Window.Rolling(10.Minutes),
                Slices = _slices,
            },
            new AlertStrategy(
                "fast",
                [
                    new AlertTier
                    {
                        Severity = Severity.Page,
                        LongWindow = 2.Minutes,
                        ShortWindow = 30.Seconds,
                        BurnRate = new BurnRate(10),
                    },
                ],
                new AbsenceRule { After = 45.Seconds }
            ),
            new DocumentPlace("script.yaml", 1)
        );

    static Indicator Counted(string sli) =>
        new(
            sli,
            new CountingExpression([new CountingTerm(1, Named(sli))]),
            PartKind.Bad,
            new CountingExpression([
                new CountingTerm(1, Named(sli, new LabelMatcher("code", MatchOperator.Equal, "500"))),
            ])
        );

    static Selector Named(string name, params LabelMatcher[] others) =>
        new([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name), .. others]);
}
