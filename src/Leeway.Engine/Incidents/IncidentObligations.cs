using System.Globalization;
using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>What error-budget policies ask for after an incident: its post-mortem, or a place in the plan for its class.</summary>
static class IncidentObligations
{
    public static TimeSpan Quarter { get; } = 90.Days;

    /// <param name="items">Its own.</param>
    /// <param name="before">Others that may be of its class, earlier than it.</param>
    public static IReadOnlyList<IncidentObligation> Of(
        EngineSnapshot snapshot,
        IncidentStory story,
        IReadOnlyList<ActionItem> items,
        IReadOnlyList<IncidentStory> before,
        PlanPlaces places
    ) =>
        [
            .. story
                .Costs.Where(cost => snapshot.Policies.ContainsKey(cost.Slo))
                .SelectMany(cost => Of(snapshot, cost.Slo, story, items, before, places))
                // Costs come the dearest first: of what one policy asks for because of several SLOs that is the reason.
                .DistinctBy(one => (one.Policy, one.Owed.Subject, one.Owed.Obligation)),
        ];

    static IEnumerable<IncidentObligation> Of(
        EngineSnapshot snapshot,
        string slo,
        IncidentStory story,
        IReadOnlyList<ActionItem> items,
        IReadOnlyList<IncidentStory> before,
        PlanPlaces places
    )
    {
        var policy = snapshot.Policies[slo].Policy;
        var window = snapshot.Evaluations[slo].Watched.Objective.Window.NominalLength;
        var fault = story.Incident.Fault.Name;
        var ofClass = before.Where(one => one.Incident.Fault.Name == fault && one.Start > story.Start - Quarter);
        var own = Share(story, slo, window) with { P0Actions = items.Count(item => item.Priority == 0) };
        IEnumerable<IncidentShare> others = fault.Length > 0 ? ofClass.Select(one => Share(one, slo, window)) : [];
        return Owed.Of(policy.Events, [own, .. others], (subject, asked) => places.Of(subject, fault, asked))
            .Where(owed => owed.Subject == own.Incident || owed.Subject == $"class {fault}")
            .Select(owed => new IncidentObligation(policy.Name, slo, owed));
    }

    static IncidentShare Share(IncidentStory story, string slo, TimeSpan window)
    {
        var share = story.Costs.FirstOrDefault(cost => cost.Slo == slo)?.Share ?? 0;
        return new IncidentShare
        {
            Incident = string.Create(CultureInfo.InvariantCulture, $"incident {story.Incident.Number}"),
            FaultClass = story.Incident.Fault.Name,
            BudgetShare = share,
            QuarterShare = share * (window / Quarter),
            // What a post-mortem finds out is written down with the incident; that it was held nobody is asked to say.
            HasPostmortem = story.Incident.Fault.Name.Length > 0,
        };
    }
}
