using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;
using Leeway.Engine.Keeping;
using Leeway.Engine.Notifying;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Evaluating;

/// <summary>One SLO of 99.9 % over hand-made counts in a real ledger of one-minute ticks, judged when the script says so.</summary>
sealed class EvaluationScript : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Leads to one receiver, whatever it is.</summary>
    public static readonly Route Everything = new()
    {
        Name = "all",
        Receivers = [new Receiver.Webhook("chat", new Uri("http://chat.example/hook"), Secret: null)],
    };

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-evaluating-").FullName;
    readonly Indicator _indicator;
    Evaluator _evaluator;
    WatchedWindows? _together;

    public EvaluationScript(Window? window = null)
    {
        var counter = new CountingExpression([
            new CountingTerm(
                1,
                new Selector([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, "requests_total")])
            ),
        ]);
        _indicator = new Indicator("requests", counter, PartKind.Bad, counter);
        Window = window ?? new Window.Rolling(30.Days);
        Strategy = AlertStrategy.MultiWindowMultiBurnRate(Window.NominalLength);
        Ledger = Open();
        Book = new AlertBook([], [], []);
        _evaluator = new Evaluator(Book);
    }

    public Window Window { get; }
    public AlertStrategy Strategy { get; set; }
    public Ledger.Ledger Ledger { get; private set; }
    public AlertBook Book { get; private set; }

    /// <summary>The end of what was fed.</summary>
    public DateTimeOffset Now { get; private set; } = Start;

    public List<GoneTarget> Gone { get; } = [];
    public bool IsStale { get; set; }

    /// <summary>How much time one judgement speaks of at most; zero for any.</summary>
    public TimeSpan Step { get; set; }

    /// <summary>Those in force.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; set; } = [];
    public bool IsAsked { get; set; } = true;

    ColumnId Column => Ledger.Column(_indicator.ColumnKey);

    WatchedObjective Watched =>
        new(
            new Objective
            {
                Name = "checkout",
                DisplayName = "Checkout",
                Service = "shop",
                Indicator = _indicator,
                Target = new Target(0.999m),
                Window = Window,
                Labels = new Dictionary<string, string>(StringComparer.Ordinal) { ["team"] = "payments" },
            },
            Strategy,
            new DocumentPlace("script.yaml", 1)
        );

    /// <summary>Lets time pass with even counts, all of it covered.</summary>
    public EvaluationScript Feed(TimeSpan length, double total, double bad = 0)
    {
        Ledger.Add(Column, new Interval(Now, Now + length), new EventCounts(total, bad), length, Origin.Generated);
        return Close(length);
    }

    /// <summary>Lets time pass of which nothing is known, though the column goes on.</summary>
    public EvaluationScript Close(TimeSpan length)
    {
        Now += length;
        Ledger.Close(Column, Now);
        return this;
    }

    /// <summary>Lets time pass in which the column stands still.</summary>
    public EvaluationScript Wait(TimeSpan length)
    {
        Now += length;
        return this;
    }

    public ObjectiveEvaluation Judge() => _evaluator.Evaluate(Watched, SloWindows.OneByOne(History, Reading), Now);

    /// <summary>The same from windows that are read together; and what is seen without judging if all is surely quiet, else null.</summary>
    public (ObjectiveEvaluation Judged, ObjectiveEvaluation? Unjudged) JudgeTogether()
    {
        _together ??= new WatchedWindows(Ledger);
        var table = _together.Read([Watched], [Reading], []);
        var windows = _together.Of(0, Watched, History, Reading, table);
        var unjudged = windows.IsSurelyQuiet ? Picture.Quiet(Watched, windows, Now) : null;
        return (_evaluator.Evaluate(Watched, windows, Now), unjudged);
    }

    SloHistory History =>
        new(Ledger, Stretch.Whole(Column, Column)) { Adjustments = new SloAdjustments(Adjustments, 1.Minutes) };

    ColumnReading Reading => new(Column, Ledger.Watermark(Column), IsStale, IsAsked, [.. Gone]) { Step = Step };

    public AlertState StateOf(string rule) => Book.StateOf("checkout", rule);

    /// <summary>Judges, and takes what people are to be told.</summary>
    public IReadOnlyList<OccasionChange> Told()
    {
        Judge();
        return Book.TakeChanges().Occasions;
    }

    /// <summary>Judges, keeps what has changed, and gives what a receiver of everything is told.</summary>
    public IReadOnlyList<Notification> Tell()
    {
        var evaluation = Judge();
        var deliveries = new Keeper(new Journal(Ledger)).Keep(Book, _ => evaluation, [Everything]);
        return [.. deliveries.Select(delivery => delivery.Notification)];
    }

    /// <summary>A reload, with the SLO or without it.</summary>
    public EvaluationScript Reload(bool isThere = true)
    {
        _evaluator.Keep(isThere ? [Watched] : [], Now);
        return this;
    }

    /// <summary>Judges no more what has no events.</summary>
    public EvaluationScript Retire()
    {
        _evaluator.Retire("checkout", Now);
        return this;
    }

    /// <summary>Writes what has changed, and goes on with what another process reads of it.</summary>
    public Journal Reopen(params IReadOnlyList<Route> routes)
    {
        var evaluation = Judge();
        new Keeper(new Journal(Ledger)).Keep(Book, _ => evaluation, routes);
        Assert.IsType<CommitOutcome.Durable>(Ledger.Commit(Now));
        Ledger.Dispose();
        Ledger = Open();
        var journal = new Journal(Ledger);
        Book = new AlertBook(journal.States, journal.Occasions, journal.Beginnings)
        {
            Courses = new CourseBook(journal.Courses),
        };
        _evaluator = new Evaluator(Book);
        return journal;
    }

    public void Dispose()
    {
        Ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    Ledger.Ledger Open() => Leeway.Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = 1.Minutes });
}
