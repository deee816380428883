using System.Globalization;
using System.Text;
using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Plays pages to a collector tick by tick, over a real ledger in a folder of its own.</summary>
/// <remarks>Tick n ends at edge n; a page "at n" is what the target shows at that edge.</remarks>
sealed class CountingScript : IDisposable
{
    public const string Bad = """+ requests_total{code=~"5.."}""";

    static readonly DateTimeOffset Origin = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    readonly string _folder = Directory.CreateTempSubdirectory("leeway-counting-").FullName;
    readonly List<ScrapeJob> _jobs = [];
    readonly List<WatchedObjective> _objectives = [];
    Ledger.Ledger _ledger;
    Collector _collector;

    public CountingScript(params string[] targets)
    {
        _ledger = Open();
        _collector = new Collector(_ledger);
        Job("app", targets);
        Watch("requests", Requests());
    }

    public static TimeSpan Tick { get; } = 15.Seconds;

    /// <summary>What discovery finds for a job.</summary>
    public Func<ScrapeJob, IEnumerable<TargetGroup>> Found { get; set; } = _ => [];

    /// <summary>Of the SLOs that are watched from now on.</summary>
    public Window Window { get; set; } = new Window.Rolling(30.Days);

    public static DateTimeOffset At(int edge) => Origin + (edge * Tick);

    /// <summary>When an edge is, as a page states start times.</summary>
    public static long Seconds(int edge) => At(edge).ToUnixTimeSeconds();

    public static Indicator Requests(string total = "requests_total", string bad = "requests_total", string job = "") =>
        new(
            "requests",
            new CountingExpression([new CountingTerm(1, Named(total, job))]),
            PartKind.Bad,
            new CountingExpression([
                new CountingTerm(1, Named(bad, job, new LabelMatcher("code", MatchOperator.Matches, "5.."))),
            ])
        );

    public static Indicator Good(string total, string good) =>
        new(
            "good",
            new CountingExpression([new CountingTerm(1, Named(total, ""))]),
            PartKind.Good,
            new CountingExpression([new CountingTerm(1, Named(good, ""))])
        );

    public CountingScript Job(string name, string[] targets, Func<ScrapeJob, ScrapeJob>? change = null)
    {
        var job = new ScrapeJob
        {
            Name = name,
            Interval = Tick,
            Targets = [.. targets.Select(target => new ScrapeTarget(new Uri($"http://{target}/metrics"), target))],
        };
        _jobs.RemoveAll(known => known.Name == name);
        _jobs.Add(change is null ? job : change(job));
        return this;
    }

    public CountingScript Watch(string name, Indicator indicator, GroupRule? by = null)
    {
        _objectives.RemoveAll(known => known.Objective.Name == name);
        var objective = new Objective
        {
            Name = name,
            DisplayName = name,
            Service = "shop",
            Indicator = indicator,
            Target = new Target(0.999m),
            Window = Window,
            By = by,
        };
        var strategy = AlertStrategy.MultiWindowMultiBurnRate(30.Days);
        _objectives.Add(new WatchedObjective(objective, strategy, new DocumentPlace("script.yaml", 1)));
        return this;
    }

    public CountingScript Unwatch(string name)
    {
        _objectives.RemoveAll(known => known.Objective.Name == name);
        return this;
    }

    /// <summary>Puts jobs and SLOs in force; call it once before the first page.</summary>
    public CountingScript Follow(int edge, bool isAllFound = true)
    {
        _collector.Follow(
            new Configuration
            {
                Services = [],
                Objectives = [.. _objectives],
                ScrapeJobs = [.. _jobs],
                Routes = [],
            },
            At(edge),
            Found,
            isAllFound
        );
        return this;
    }

    public CountingScript FollowFound(int edge)
    {
        _collector.FollowFound(At(edge));
        return this;
    }

    /// <summary>One target answers at an edge; the tick is closed with <see cref="Close"/>.</summary>
    public CountingScript Page(int edge, string target, params string[] lines)
    {
        Assert.Null(Read(target, lines));
        var scraped = _collector.Targets.Single(known => known.Instance == target);
        scraped.Outcome = new ScrapeOutcome.Answered(scraped.Samples, 0, TimeSpan.Zero);
        _collector.Answered(scraped, At(edge));
        return this;
    }

    /// <summary>Reads a page without counting it; null, or why it was refused.</summary>
    public string? Read(string target, params string[] lines)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));
        return Target(target).Read(page, ExpositionFormat.PrometheusText);
    }

    public CountingScript Fail(int edge, string target)
    {
        var scraped = _collector.Targets.Single(known => known.Instance == target);
        scraped.Outcome = new ScrapeOutcome.Failed("no answer");
        _collector.Failed(scraped, At(edge));
        return this;
    }

    public CountingScript Close(int edge)
    {
        _collector.CloseTick(At(edge));
        Assert.IsType<CommitOutcome.Durable>(_ledger.Commit(At(edge)));
        return this;
    }

    /// <summary>A page and the end of the tick, for scripts of one target.</summary>
    public CountingScript Tell(int edge, string target, params string[] lines) => Page(edge, target, lines).Close(edge);

    /// <summary>Leeway stops and starts again, with what it committed.</summary>
    public CountingScript Restart(int edge)
    {
        _ledger.Dispose();
        _ledger = Open();
        _collector = new Collector(_ledger);
        return Follow(edge);
    }

    /// <summary>What the ledger holds of the ticks from one edge to another.</summary>
    public WindowCounts Read(int from, int until, string slo = "requests")
    {
        var column = _collector.Columns[_objectives.Single(o => o.Objective.Name == slo).Objective.Indicator.ColumnKey];
        return _ledger.Read(column.Id, new Interval(At(from), At(until)));
    }

    public WindowCounts ReadColumn(ColumnId column, int from, int until) =>
        _ledger.Read(column, new Interval(At(from), At(until)));

    public (double Total, double Bad) Counts(int from, int until, string slo = "requests")
    {
        var counts = Read(from, until, slo).Counted;
        return (Math.Round(counts.Total, 6), Math.Round(counts.Bad, 6));
    }

    /// <summary>Covered time in ticks.</summary>
    public double Covered(int from, int until, string slo = "requests") =>
        Math.Round(Read(from, until, slo).Covered / Tick, 6);

    public Collector Collector => _collector;

    public void Answered(ScrapedTarget target, int edge) => _collector.Answered(target, At(edge));

    public ScrapedTarget Target(string name) => _collector.Targets.Single(known => known.Instance == name);

    public int? Watermark(string slo = "requests")
    {
        var column = _collector.Columns[_objectives.Single(o => o.Objective.Name == slo).Objective.Indicator.ColumnKey];
        return _ledger.Watermark(column.Id) is { } watermark ? (int)((watermark - Origin) / Tick) : null;
    }

    /// <summary>Since when a process on a target that is not followed yet must have begun to count from zero.</summary>
    public DateTimeOffset? FollowedSince(string slo) =>
        _collector
            .Columns[_objectives.Single(o => o.Objective.Name == slo).Objective.Indicator.ColumnKey]
            .FollowedSince(targetIsFollowed: false);

    /// <summary>All that the ledger keeps, as text: counts and covered time by tick, watermarks, marks and cursors.</summary>
    public string Kept()
    {
        var text = new StringBuilder();
        foreach (var key in _ledger.ColumnKeys)
        {
            Assert.True(_ledger.TryFindColumn(key, out var id));
            text.AppendLine(CultureInfo.InvariantCulture, $"{key} until {_ledger.Watermark(id):O}");
            foreach (var point in _ledger.ReadSeries(id, new Interval(At(0), At(100)), Tick))
            {
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"{point.Counted.Total:0.######} {point.Counted.Bad:0.######} {point.Covered}"
                );
            }
        }
        foreach (var (target, mark) in _ledger.Targets.OrderBy(target => target.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{target}: {mark}");
            foreach (
                var (series, _, cursor) in _ledger.SeriesOf(target).OrderBy(one => one.Series, StringComparer.Ordinal)
            )
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{series}: {cursor}");
            }
        }
        return text.ToString();
    }

    public DateTimeOffset? PausedUntil(int edge) => TargetStates.PausedUntil(_collector, At(edge));

    public int Anomalies(AnomalyKind kind, string slo = "requests") =>
        _collector
            .Columns[_objectives.Single(o => o.Objective.Name == slo).Objective.Indicator.ColumnKey]
            .Anomalies(kind);

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    Ledger.Ledger Open() => Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = Tick });

    static Selector Named(string name, string job, params LabelMatcher[] others) =>
        new([
            new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name),
            .. job.Length > 0 ? [new LabelMatcher("job", MatchOperator.Equal, job)] : Array.Empty<LabelMatcher>(),
            .. others,
        ]);
}
