using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Reads what incidents cost from the ledger, at the moment that somebody asks.</summary>
/// <remarks>Safe for concurrent use. When something hurt is looked up once for what is over.</remarks>
/// <param name="snapshot">What is known by now.</param>
public sealed class IncidentLedger(Func<EngineSnapshot> snapshot, TickGrid grid)
{
    readonly Remembered<(Guid Incident, int Version, string Slo), FoundImpact?> _over = new(snapshot);

    /// <summary>Each incident with its costs; those that overlap share what both hurt.</summary>
    /// <param name="incidents">All that may overlap those asked for, none of them merged into another.</param>
    /// <param name="acknowledged">When the first alert of an incident was.</param>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public IReadOnlyList<IncidentStory> Stories(
        IReadOnlyList<Incident> incidents,
        IReadOnlyDictionary<Guid, DateTimeOffset> acknowledged
    )
    {
        var now = snapshot();
        var claims = incidents
            .SelectMany(one => one.Slos.Distinct(StringComparer.Ordinal), (incident, slo) => (incident, slo))
            .Select(one => (one.incident, Slo: now.Evaluations.GetValueOrDefault(one.slo)))
            .Where(one => one.Slo is not null)
            .Select(one => Claim(one.incident, one.Slo!))
            .ToLookup(claim => claim.Slo.Watched.Objective.Name, StringComparer.Ordinal);
        var costs = claims.SelectMany(Costs).ToLookup(one => one.Incident, one => one.Cost);
        return
        [
            .. incidents.Select(incident =>
                Story(incident, [.. costs[incident.Id]], acknowledged.TryGetValue(incident.Id, out var at) ? at : null)
            ),
        ];
    }

    /// <summary>What part of an SLO's budget of the window until now no incident explains; null if nothing is known of the window.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static double? Unexplained(ObjectiveEvaluation slo, IReadOnlyList<IncidentStory> stories)
    {
        if (slo.Budget.AllowedInWindow <= 0 || slo.Spent.Covered == TimeSpan.Zero)
        {
            return slo.Spent.Covered == TimeSpan.Zero ? null : 0;
        }
        var impacts = stories
            .SelectMany(story => story.Costs)
            .Where(cost => cost.Slo == slo.Watched.Objective.Name)
            .Select(cost => cost.Impact)
            .OfType<Interval>()
            .ToList();
        var shared = Attribution.Of(
            slo.Spent.Window,
            impacts,
            slo.History.CountsIn,
            claim => BaseRatio.Of(claim, slo.History.CountsIn)
        );
        return shared.Unattributed / slo.Budget.AllowedInWindow;
    }

    /// <summary>What policies ask for because of an incident.</summary>
    /// <param name="items">Its own.</param>
    /// <param name="filed">Of all incidents, since a quarter before it.</param>
    /// <param name="before">Others that may be of its class, earlier than it.</param>
    public IReadOnlyList<IncidentObligation> Owed(
        IncidentStory story,
        IReadOnlyList<ActionItem> items,
        IReadOnlyList<ActionItem> filed,
        IReadOnlyList<IncidentStory> before
    )
    {
        var now = snapshot();
        var places = new PlanPlaces(now.Configuration.RiskBook, filed, story.Start);
        return IncidentObligations.Of(now, story, items, before, places);
    }

    IncidentClaim Claim(Incident incident, ObjectiveEvaluation slo)
    {
        var known = slo.Watermark ?? slo.AsOf;
        var open = new Interval(incident.Detected, Later(incident.Detected, incident.Closed ?? known));
        var derived = _over.Of(
            (incident.Id, incident.Version, slo.Watched.Objective.Name),
            () => (ImpactReader.Of(slo, open, grid), incident.Closed + 1.Hours < known)
        );
        var from = incident.ImpactStart ?? derived?.Span.From;
        var until = incident.ImpactEnd ?? derived?.Span.Until;
        return new IncidentClaim(
            incident,
            slo,
            derived,
            from is { } a && until is { } b ? new Interval(a, Later(a, b)) : null
        );
    }

    static IEnumerable<(Guid Incident, IncidentCost Cost)> Costs(IGrouping<string, IncidentClaim> claims)
    {
        var all = claims.ToList();
        foreach (var claim in all)
        {
            yield return (claim.Incident.Id, Cost(claim, all));
        }
    }

    static IncidentCost Cost(IncidentClaim claim, List<IncidentClaim> all)
    {
        var (slo, name) = (claim.Slo, claim.Slo.Watched.Objective.Name);
        if (claim.Impact is not { IsEmpty: false } impact)
        {
            return new IncidentCost(name, claim.Derived?.Span, claim.Impact, claim.IsOngoing, 0, 0, null);
        }
        var overlapping = all.Where(other => other != claim && other.Impact is { } its && its.Overlaps(impact));
        Interval[] impacts = [impact, .. overlapping.Select(other => other.Impact!.Value)];
        var shared = Attribution.Of(
            impact,
            impacts,
            slo.History.CountsIn,
            one => BaseRatio.Of(one, slo.History.CountsIn)
        );
        var counts = slo.History.CountsIn(impact);
        return new IncidentCost(
            name,
            claim.Derived?.Span,
            impact,
            claim.IsOngoing,
            shared.Events[0],
            BudgetThen.Of(slo, impact.Until) is { AllowedInWindow: > 0 and var allowed }
                ? shared.Events[0] / allowed
                : null,
            counts.Total > 0 ? counts.Bad / counts.Total : null
        );
    }

    static IncidentStory Story(Incident incident, IReadOnlyList<IncidentCost> costs, DateTimeOffset? acknowledged)
    {
        var derived = costs.Select(cost => cost.Derived).OfType<Interval>().ToList();
        var isOngoing = costs.Any(cost => cost.IsOngoing);
        DateTimeOffset? start = derived.Count > 0 ? derived.Min(span => span.From) : null;
        DateTimeOffset? end = derived.Count > 0 && !isOngoing ? derived.Max(span => span.Until) : null;
        var times = new IncidentTimes
        {
            ImpactStart = incident.ImpactStart ?? start,
            Detected = incident.Detected,
            Acknowledged = incident.Acknowledged ?? acknowledged,
            Mitigated = incident.Mitigated,
            ImpactEnd = incident.ImpactEnd ?? end,
            Closed = incident.Closed,
        };
        return new IncidentStory(
            incident,
            times,
            (start, end),
            isOngoing,
            [.. costs.OrderByDescending(cost => cost.Share).ThenBy(cost => cost.Slo, StringComparer.Ordinal)]
        );
    }

    static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
