using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Histories;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Histories;

/// <summary>SLOs whose documents change over a real ledger of one-minute ticks, with hand-made counts.</summary>
/// <remarks>Instants are minutes since the script's start. An SLI is named by its metric.</remarks>
sealed class HistoryScript : IDisposable
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-histories-").FullName;
    readonly LedgerSettings _settings;
    SloHistories _histories;

    public HistoryScript(LedgerSettings? settings = null)
    {
        _settings = settings ?? new LedgerSettings { Tick = 1.Minutes };
        Ledger = Open();
        _histories = new SloHistories(Ledger);
    }

    /// <summary>60 events of the SLI "old" in the first hour; "new" is in force from minute 61 on.</summary>
    public static HistoryScript Changed()
    {
        var script = new HistoryScript();
        script.Follow(0, Slo("checkout", "old"));
        script.Count("old", 0, 60, total: 60);
        script.Follow(61, Slo("checkout", "new"));
        return script;
    }

    public Ledger.Ledger Ledger { get; private set; }

    public SloHistory this[string slo] => _histories[slo];

    public static DateTimeOffset At(double minute) => Start.AddMinutes(minute);

    public static Interval Span(double from, double until) => new(At(from), At(until));

    public static WatchedObjective Slo(
        string name,
        string sli,
        double target = 0.99,
        Window? window = null,
        SliceRule? slices = null,
        string? renamedFrom = null,
        bool startsAnew = false
    ) =>
        new(
            new Objective
            {
                Name = name,
                DisplayName = name,
                Service = "shop",
                Indicator = Sli(sli),
                Target = new Target((decimal)target),
                Window = window ?? new Window.Rolling(30.Days),
                Slices = slices,
            },
            AlertStrategy.MultiWindowMultiBurnRate(30.Days),
            new DocumentPlace("script.yaml", 1)
        )
        {
            Heritage = new Heritage
            {
                StartsAnew = startsAnew,
                RenamedFrom = renamedFrom is null ? null : new FormerName(renamedFrom, "script.yaml", 5, 29),
            },
        };

    /// <summary>The documents that come into force at a minute; gives the warnings.</summary>
    public IReadOnlyList<string> Follow(double minute, params IReadOnlyList<WatchedObjective> slos) =>
        [
            .. _histories
                .Follow(Configuration.Empty with { Objectives = slos }, At(minute))
                .Select(problem => problem.ToString()),
        ];

    /// <summary>Even counts of an SLI, which is known until then.</summary>
    public HistoryScript Count(string sli, double from, double until, double total, double bad = 0)
    {
        var (span, column) = (Span(from, until), Column(sli));
        Ledger.Add(column, span, new EventCounts(total, bad), span.Length, Origin.Scraped);
        Ledger.Close(column, span.Until);
        return this;
    }

    public ColumnId Column(string sli) => Ledger.Column(Sli(sli).ColumnKey);

    /// <summary>The total of a window of an SLO.</summary>
    public double Total(string slo, double from, double until) =>
        Math.Round(_histories[slo].Read(Span(from, until)).Counted.Total, 6);

    /// <summary>Another process goes on with what was committed.</summary>
    public HistoryScript Reopen(double? commit = null)
    {
        if (commit is { } minute)
        {
            Assert.IsType<CommitOutcome.Durable>(Ledger.Commit(At(minute)));
        }
        Ledger.Dispose();
        Ledger = Open();
        _histories = new SloHistories(Ledger);
        return this;
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static Indicator Sli(string metric)
    {
        var counter = new CountingExpression([
            new CountingTerm(
                1,
                new Selector([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, metric)])
            ),
        ]);
        return new Indicator(metric, counter, PartKind.Bad, counter);
    }

    Ledger.Ledger Open() => Leeway.Ledger.Ledger.Open(new RealDisk(_folder), _settings);
}
