using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Configuring;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>The documents of a world, which a reload changes: each service has up to three SLOs, one of them over slices of time, or for a while none.</summary>
sealed class SimulatedDocuments(IReadOnlyList<SimulatedTarget> targets, Random random)
{
    public const string Pager = "pager";
    public const string Chat = "chat";

    readonly List<WatchedObjective> _known =
    [
        .. targets.Select(target => target.Service).Distinct().SelectMany(service => Objectives(service)),
    ];
    readonly HashSet<string> _left = new(StringComparer.Ordinal);
    int _revision;

    public ReadDocuments Current =>
        new(
            $"{_revision}",
            new Configuration
            {
                Services = [],
                Objectives = [.. _known.Where(watched => !_left.Contains(watched.Objective.Name))],
                ScrapeJobs = [.. targets.GroupBy(target => target.Service, StringComparer.Ordinal).Select(Job)],
                Routes = [Route("all", [], Chat), Route("pages", [Severity.Page.Name], Pager)],
            },
            []
        );

    /// <summary>Who is to be told of a severity.</summary>
    public static IReadOnlyList<string> ReceiversOf(string severity) =>
        severity == Severity.Page.Name ? [Chat, Pager] : [Chat];

    /// <summary>Only events of this code are bad, or of all that begin with 5.</summary>
    public static string? OnlyBadCode(string slo) => slo.EndsWith("-503", StringComparison.Ordinal) ? "503" : null;

    public static string ServiceOf(string slo) => slo.Split('-')[0];

    /// <summary>Adds or removes an SLO; now and then the documents are broken and nothing must change.</summary>
    public ReadDocuments Change()
    {
        _revision++;
        if (random.Next(6) == 0)
        {
            return new ReadDocuments(
                $"{_revision}",
                null,
                [new Problem("world.yaml", 1, 1, ProblemSeverity.Error, "it is broken", "mend it")]
            );
        }
        var name = _known[random.Next(_known.Count)].Objective.Name;
        if (!_left.Remove(name))
        {
            _left.Add(name);
        }
        return Current;
    }

    static IEnumerable<WatchedObjective> Objectives(string service)
    {
        yield return Grouped(Watched(service, service, "5.."), new GroupRule(["code"]));
        // Of two instances or more there is room for one.
        yield return Grouped(Watched($"{service}-503", service, "503"), new GroupRule(["instance"], max: 1));
        // A rule in other words, so that the column is followed with this SLO and not with the first.
        var sliced = Watched($"{service}-slices", service, "5.+");
        yield return sliced with
        {
            Objective = sliced.Objective with { Slices = new SliceRule.Timeslices(45.Seconds, new SliceTarget(0.95m)) },
        };
    }

    static WatchedObjective Grouped(WatchedObjective watched, GroupRule by) =>
        watched with
        {
            Objective = watched.Objective with { By = by },
        };

    static WatchedObjective Watched(string name, string service, string bad) =>
        new(
            new Objective
            {
                Name = name,
                DisplayName = name,
                Service = service,
                Indicator = new Indicator(
                    name,
                    new CountingExpression([new CountingTerm(1, Requests(service))]),
                    PartKind.Bad,
                    new CountingExpression([
                        new CountingTerm(1, Requests(service, new LabelMatcher("code", MatchOperator.Matches, bad))),
                    ])
                ),
                Target = new Target(0.99m),
                Window = new Window.Rolling(1.Hours),
            },
            Strategy,
            new DocumentPlace("world.yaml", 1)
        );

    // Minutes where people have hours, so that a world of half an hour has many pages.
    static AlertStrategy Strategy { get; } =
        new(
            "fast",
            [
                Tier(Severity.Page, 2.Minutes, 30.Seconds, 10, TimeSpan.Zero),
                Tier(Severity.Ticket, 4.Minutes, 1.Minutes, 3, TimeSpan.Zero),
                Tier(Severity.Page, 5.Minutes, 1.Minutes, 5, 30.Seconds),
            ],
            new AbsenceRule { After = 45.Seconds }
        )
        {
            Flapping = new FlapDamping { Within = 6.Minutes, Calm = 1.Minutes },
        };

    static AlertTier Tier(Severity severity, TimeSpan longWindow, TimeSpan shortWindow, double burn, TimeSpan @for) =>
        new()
        {
            Severity = severity,
            LongWindow = longWindow,
            ShortWindow = shortWindow,
            BurnRate = new BurnRate(burn),
            For = @for,
        };

    static Selector Requests(string service, params LabelMatcher[] others) =>
        new([
            new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, "requests_total"),
            new LabelMatcher("job", MatchOperator.Equal, service),
            .. others,
        ]);

    static ScrapeJob Job(IGrouping<string, SimulatedTarget> service) =>
        new()
        {
            Name = service.Key,
            Targets =
            [
                .. service.Select(target => new ScrapeTarget(
                    new Uri($"http://{target.Instance}/metrics"),
                    target.Instance
                )),
            ],
        };

    static Route Route(string name, IReadOnlyList<string> severities, string receiver) =>
        new()
        {
            Name = name,
            Severities = severities,
            Receivers = [new Receiver.Webhook(receiver, new Uri($"http://{receiver}/"), Secret: null)],
            WatchdogEvery = null,
        };
}
