using System.Globalization;
using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;
using Leeway.Engine.Slicing;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Engine.Tests.Slicing;

/// <summary>Hand-made counts of one SLI in a real ledger of 15 s ticks, and a slicer over them.</summary>
/// <remarks>Instants are minutes since the script's start, which is whole in slices of up to a day.</remarks>
sealed class SlicingScript : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-slicing-").FullName;
    readonly Indicator _indicator;
    readonly LedgerSettings _settings;
    SliceRule? _rule;
    Slicer _slicer = null!;
    CollectedColumn _source = null!;

    public SlicingScript(SliceRule? rule, LedgerSettings? settings = null)
    {
        var counter = new CountingExpression([
            new CountingTerm(
                1,
                new Selector([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, "requests_total")])
            ),
        ]);
        _indicator = new Indicator("requests", counter, PartKind.Bad, counter);
        _settings = settings ?? new LedgerSettings { Tick = 15.Seconds };
        _rule = rule;
        Begin();
    }

    public Ledger.Ledger Ledger { get; private set; } = null!;

    public IReadOnlyList<Adjustment> Adjustments { get; set; } = [];

    /// <summary>Slices whose events are good at 95 %.</summary>
    public static SliceRule OfMinutes(int minutes, decimal target = 0.95m) =>
        new SliceRule.Timeslices(minutes.Minutes, new SliceTarget(target));

    public static DateTimeOffset At(double minute) => Start.AddMinutes(minute);

    /// <summary>Even counts between two minutes, all of it covered unless said otherwise.</summary>
    public SlicingScript Count(double from, double until, double total, double bad = 0, double share = 1)
    {
        var span = new Interval(At(from), At(until));
        Ledger.Add(_source, span, new EventCounts(total, bad), span.Length * share);
        return this;
    }

    /// <summary>The source is known until the minute, and a tick ends; its slices are cut, not yet committed.</summary>
    public SlicingScript Close(double minute)
    {
        Ledger.Close(_source.Id, At(minute));
        _slicer.CloseSlices();
        return this;
    }

    public SlicingScript Commit(double minute)
    {
        Assert.IsType<CommitOutcome.Durable>(Ledger.Commit(At(minute)));
        Ledger.Tidy(At(minute), CancellationToken.None);
        return this;
    }

    /// <summary>Leeway dies without a word, and starts again with what it committed.</summary>
    public SlicingScript Die()
    {
        Ledger.Dispose();
        Begin();
        return this;
    }

    public SlicingScript Follow(SliceRule? rule)
    {
        _rule = rule;
        _slicer.Follow(Configuration(), Sources());
        return this;
    }

    public WindowCounts Read(double from, double until) => Ledger.Read(Id, new Interval(At(from), At(until)));

    /// <summary>What slices hold, each with its bad and total and its covered minutes: <c>0/1 1m</c>.</summary>
    public string Slices(double from, double until)
    {
        var points = Ledger.ReadSeries(Id, new Interval(At(from), At(until)), _rule!.Length);
        return string.Join(
            ", ",
            points.Select(point =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{point.Counted.Bad:0.####}/{point.Counted.Total:0.####} {DurationText.Format(point.Covered)}"
                )
            )
        );
    }

    /// <summary>The minute until which slices are cut, or null if none is.</summary>
    public double? CutUntil => (Ledger.Watermark(Id) - Start)?.TotalMinutes;

    public Origins Origins(double from, double until) =>
        Ledger.ReadSeries(Id, new Interval(At(from), At(until)), At(until) - At(from))[0].Origins;

    /// <summary>The SLO of 99 % over a day, judged as of the minute.</summary>
    public ObjectiveEvaluation Judge(double minute)
    {
        var source = new ColumnReading(_source.Id, Ledger.Watermark(_source.Id), IsStale: false, IsAsked: true, []);
        var column = _rule is null
            ? source
            : _slicer.Columns[Watched().Objective.ColumnKey].Reading(source, Ledger, null);
        return new Evaluator(new AlertBook([], [], [])).Evaluate(
            Watched(),
            SloWindows.OneByOne(History(), column),
            At(minute)
        );
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    ColumnId Id => Ledger.Column(Watched().Objective.ColumnKey);

    void Begin()
    {
        Ledger = Leeway.Ledger.Ledger.Open(new RealDisk(_folder), _settings);
        _source = new CollectedColumn(Ledger.Column(_indicator.ColumnKey), _indicator);
        _slicer = new Slicer(Ledger, NullLogger<Slicer>.Instance);
        _slicer.Follow(Configuration(), Sources());
    }

    Dictionary<string, CollectedColumn> Sources() => new(StringComparer.Ordinal) { [_indicator.ColumnKey] = _source };

    Configuration Configuration() =>
        Documents.Configuration.Empty with
        {
            Objectives = [Watched()],
            Adjustments = Adjustments,
        };

    SloHistory History()
    {
        var histories = new SloHistories(Ledger);
        histories.Follow(Configuration(), Start);
        return histories["checkout"];
    }

    WatchedObjective Watched() =>
        new(
            new Objective
            {
                Name = "checkout",
                DisplayName = "Checkout",
                Service = "shop",
                Indicator = _indicator,
                Slices = _rule,
                Target = new Target(0.99m),
                Window = new Window.Rolling(1.Days),
            },
            AlertStrategy.MultiWindowMultiBurnRate(30.Days),
            new DocumentPlace("script.yaml", 1)
        );
}
