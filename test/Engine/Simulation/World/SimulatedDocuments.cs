using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Configuring;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>The documents of a world, which a reload changes: each service has up to four SLOs, one of them over slices of time and one with all rules, or for a while none.</summary>
sealed class SimulatedDocuments(IReadOnlyList<SimulatedTarget> targets, Random random)
{
    public const string Pager = "pager";
    public const string Chat = "chat";

    readonly List<WatchedObjective> _known =
    [
        .. targets.Select(target => target.Service).Distinct().SelectMany(service => Objectives(service)),
    ];
    readonly HashSet<string> _left = new(StringComparer.Ordinal);
    readonly List<Silence> _silences = [];
    int _revision;

    /// <summary>All SLOs that there may be.</summary>
    public IReadOnlyList<WatchedObjective> Known => _known;

    public ReadDocuments Current =>
        new(
            $"{_revision}",
            new Configuration
            {
                Services = [],
                Objectives = [.. _known.Where(watched => !_left.Contains(watched.Objective.Name))],
                ScrapeJobs = [.. targets.GroupBy(target => target.Service, StringComparer.Ordinal).Select(Job)],
                Silences = [.. _silences],
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

    /// <summary>Adds or removes an SLO or a silence; now and then the documents are broken and nothing must change.</summary>
    public ReadDocuments Change(DateTimeOffset now)
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
        if (random.Next(3) == 0)
        {
            ChangeSilences(now);
            return Current;
        }
        var name = _known[random.Next(_known.Count)].Objective.Name;
        if (!_left.Remove(name))
        {
            _left.Add(name);
        }
        return Current;
    }

    void ChangeSilences(DateTimeOffset now)
    {
        if (_silences.Count > 0 && random.Next(2) == 0)
        {
            _silences.RemoveAt(random.Next(_silences.Count));
            return;
        }
        var from = now + random.Next(-60, 60).Seconds;
        _silences.Add(
            new Silence
            {
                Name = $"planned-{_revision}",
                Objectives = new HashSet<string>(StringComparer.Ordinal)
                {
                    _known[random.Next(_known.Count)].Objective.Name,
                },
                Severities = new HashSet<string>(StringComparer.Ordinal),
                Of = "an SLO",
                Time = new Schedule.Once(new Interval(from, from + random.Next(15, 180).Seconds)),
                Author = "the world",
                Reason = "planned",
            }
        );
    }

    static IEnumerable<WatchedObjective> Objectives(string service)
    {
        yield return Grouped(Watched(service, service, "5..", 1.Hours), new GroupRule(["code"]));
        // Of two instances or more there is room for one.
        yield return Grouped(Watched($"{service}-503", service, "503", 1.Hours), new GroupRule(["instance"], max: 1));
        // A rule in other words, so that the column is followed with this SLO and not with the first.
        var sliced = Watched($"{service}-slices", service, "5.+", 1.Hours);
        yield return sliced with
        {
            Objective = sliced.Objective with { Slices = new SliceRule.Timeslices(45.Seconds, new SliceTarget(0.95m)) },
        };
        // Short, so that its budget comes back before the world ends.
        var everything = Watched($"{service}-everything", service, "5.*", 5.Minutes);
        yield return everything with
        {
            Strategy = SimulatedStrategies.Everything,
        };
    }

    static WatchedObjective Grouped(WatchedObjective watched, GroupRule by) =>
        watched with
        {
            Objective = watched.Objective with { By = by },
        };

    static WatchedObjective Watched(string name, string service, string bad, TimeSpan window) =>
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
                Window = new Window.Rolling(window),
            },
            SimulatedStrategies.Burning,
            new DocumentPlace("world.yaml", 1)
        );

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
