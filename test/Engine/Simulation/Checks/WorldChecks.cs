using System.Collections.Immutable;
using Leeway.Documents;
using Leeway.Engine.Collecting;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Tests.Simulation.Machine;
using Leeway.Engine.Tests.Simulation.World;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>Knows what happened, and compares it with what Leeway kept and told.</summary>
sealed class WorldChecks
{
    // Which ticks of a column are covered is looked at now and then: each look reads a quarter of an hour.
    const int ThoroughEvery = 16;

    readonly CountsCheck _counts;
    readonly TrafficCheck _traffic;
    readonly bool _clocksAgree;
    readonly List<CommittedTick> _committed = [];
    readonly List<ServedPage> _pages = [];
    readonly Dictionary<string, WatchedObjective> _known = new(StringComparer.Ordinal);
    VisibleEvents _truth;
    ImmutableDictionary<string, RememberedAlert> _alerts = ImmutableDictionary<string, RememberedAlert>.Empty;
    int _ticks;

    public WorldChecks(IReadOnlyList<SimulatedTarget> targets, SimulatedPast past, bool clocksAgree)
    {
        _clocksAgree = clocksAgree;
        _traffic = new TrafficCheck(targets, past, Findings);
        _counts = new CountsCheck(targets, clocksAgree, Findings);
        _truth = new VisibleEvents(clocksAgree);
        Silences = new SilencesCheck(clocksAgree, Findings);
        Telling = new TellingCheck(Findings, Silences);
    }

    public Findings Findings { get; } = new();

    public SilencesCheck Silences { get; }

    public TellingCheck Telling { get; }

    public void Served(ServedPage page) => _pages.Add(page);

    /// <summary>A tick was committed, and nothing has been told of it yet.</summary>
    public void Ticked(LeewayLife life, EngineSnapshot snapshot, TimeSpan now)
    {
        var kept = Count(life);
        var edge = snapshot.AsOf!.Value;
        foreach (var watched in snapshot.Configuration.Objectives)
        {
            _known[watched.Objective.Name] = watched;
        }
        var isDurable = snapshot.LedgerHealth is Ledger.LedgerHealth.Durable;
        _alerts = OtherRules(life.Ledger, [.. snapshot.Evaluations.Values], kept.Entries, edge);
        _committed.Add(new CommittedTick(kept, _truth.Copy(), _alerts, isDurable));
        _counts.Ticked(life.Ledger, _known.Values, _truth, edge, ++_ticks % ThoroughEvery == 0);
        SlicesCheck.Ticked(life.Ledger, snapshot.Configuration.Objectives, edge, Findings);
        GroupsCheck.Ticked(life.Ledger, snapshot, Findings);
        var groups = snapshot.Groups.Values.SelectMany(slo => slo.Evaluations.Values);
        AlertsCheck.Ticked(life.Ledger, snapshot.Evaluations.Values.Concat(groups), kept.Entries, Findings);
        Silences.Ticked(edge, snapshot.Configuration.Silences, isDurable);
        Telling.Ticked(kept.Entries, isDurable);
        foreach (var page in _pages.Where(page => page.ArrivedAt < now))
        {
            var instance = page.Target.Instance;
            Findings.Unless(
                !page.Target.IsHonest || page.Edge <= _truth.Answered.GetValueOrDefault(instance),
                $"{instance} answered at {page.ArrivedAt} for {page.Edge:HH:mm:ss}, and was not counted"
            );
        }
        _pages.RemoveAll(page => page.ArrivedAt < now);
    }

    /// <summary>What is under way is broken off by a reload.</summary>
    public void Abandoned() => _pages.Clear();

    /// <summary>The machine stopped, maybe in the middle of a commit that may yet have become durable.</summary>
    public void Crashed(LeewayLife life)
    {
        var kept = Count(life);
        Silences.Crashed(life.Ledger.Health is Ledger.LedgerHealth.Durable);
        var alerts = _alerts.ToImmutableDictionary(
            alert => alert.Key,
            alert => alert.Value with { Since = OpenOccasions.Since(kept.Entries, alert.Key) },
            StringComparer.Ordinal
        );
        _committed.Add(new CommittedTick(kept, _truth.Copy(), alerts, IsDurable: false));
        _pages.Clear();
    }

    /// <summary>The ledger was opened again: it must hold one commit wholly, and none that is older than the last durable one.</summary>
    public void Opened(Ledger.Ledger ledger, DateTimeOffset now)
    {
        Findings.Unless(ledger.Recovery.IsWhole, $"the ledger was opened damaged: {ledger.Recovery}");
        var kept = Kept.Of(ledger);
        if (_committed.Count == 0)
        {
            _committed.Add(new CommittedTick(kept, _truth.Copy(), _alerts, IsDurable: true));
        }
        var durable = _committed.FindLastIndex(tick => tick.IsDurable);
        var found = _committed.FindLastIndex(tick => tick.Kept.Text == kept.Text);
        if (found < durable)
        {
            Findings.Add(
                $"after a crash the ledger holds no commit since the last durable one: {kept.DifferenceTo(_committed[durable].Kept)}"
            );
            return;
        }
        (_truth, _alerts) = (_committed[found].Truth.Copy(), _committed[found].Alerts);
        _committed.RemoveRange(found + 1, _committed.Count - found - 1);
        _committed[found] = _committed[found] with { IsDurable = true };
        _counts.Restarted();
        Silences.Restarted(kept.Entries, now);
        Telling.Restarted(kept.Entries);
    }

    ImmutableDictionary<string, RememberedAlert> OtherRules(
        Ledger.Ledger ledger,
        IReadOnlyList<ObjectiveEvaluation> evaluations,
        IReadOnlyDictionary<string, string> entries,
        DateTimeOffset edge
    )
    {
        var budgets = BudgetsCheck.Ticked(ledger, evaluations, entries, _alerts, Findings);
        var traffic = _clocksAgree ? _traffic.Ticked(ledger, evaluations, _truth, entries, _alerts, edge) : [];
        return budgets.Concat(traffic).ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <summary>Notes the pages that Leeway says it has counted, in the order in which they came.</summary>
    Kept Count(LeewayLife life)
    {
        var slos = life.Parts.Configuration.Objectives.Select(watched => watched.Objective.Name).ToList();
        var pages = life.Parts.Collector.Targets.Select(Counted).OfType<ServedPage>().OrderBy(page => page.ArrivedAt);
        foreach (var page in pages.ToList())
        {
            var ofService = slos.Where(slo => SimulatedDocuments.ServiceOf(slo) == page.Target.Service);
            _truth.Count(page, [.. ofService]);
        }
        return Kept.Of(life.Ledger);
    }

    // The page that the target was counted for since the last tick, or null if there was none.
    ServedPage? Counted(ScrapedTarget target)
    {
        if (target.Answered is not { } edge || _truth.Answered.GetValueOrDefault(target.Instance) == edge)
        {
            return null;
        }
        var page = _pages.FindLast(page => page.Target.Instance == target.Instance && page.Edge == edge);
        Findings.Unless(
            page?.ArrivedAt is not null,
            $"{target.Instance} is said to have answered for {edge:HH:mm:ss}, and gave no page then"
        );
        return page;
    }
}
