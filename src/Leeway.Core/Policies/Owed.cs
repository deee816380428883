using System.Globalization;
using Leeway.Core.Conditions;

namespace Leeway.Core.Policies;

/// <summary>What a policy asks for after what happened.</summary>
/// <param name="Subject">An incident, or a class of incidents.</param>
/// <param name="Reason">With the numbers.</param>
/// <param name="By">What meets it, for people; empty if nothing does, or nothing in particular.</param>
public sealed record Owed(string Subject, Obligation Obligation, bool IsMet, string Reason, string By = "")
{
    /// <summary>What is to be done about it.</summary>
    public string Remedy =>
        Obligation switch
        {
            Obligation.Postmortem { P0Actions: 0 } => "write down its fault class",
            Obligation.Postmortem postmortem => string.Create(
                CultureInfo.InvariantCulture,
                $"write down its fault class, and action items of priority 0 until there are {postmortem.P0Actions}"
            ),
            Obligation.PlanItem item =>
                $"file a {item.Priority} action item that says '{Subject}', or write a Project about it",
            _ => throw new InvalidOperationException($"There is no obligation {Obligation}."),
        };

    /// <summary>All that the events of a policy ask for.</summary>
    /// <param name="placeOf">What has a place in the plan for an incident or a class, for people; null if nothing has.</param>
    public static IReadOnlyList<Owed> Of(
        IReadOnlyList<PolicyEvent> events,
        IReadOnlyCollection<IncidentShare> incidents,
        Func<string, Obligation.PlanItem, string?> placeOf
    ) =>
        [
            .. events.SelectMany(one =>
                AfterIncidents(one, incidents, placeOf).Concat(AfterClasses(one, incidents, placeOf))
            ),
        ];

    static IEnumerable<Owed> AfterIncidents(
        PolicyEvent one,
        IEnumerable<IncidentShare> incidents,
        Func<string, Obligation.PlanItem, string?> placeOf
    ) =>
        incidents.SelectMany(incident =>
            Ask(one, Measure.IncidentBudgetShare, incident.Incident, incident.BudgetShare, [incident], placeOf)
        );

    static IEnumerable<Owed> AfterClasses(
        PolicyEvent one,
        IEnumerable<IncidentShare> incidents,
        Func<string, Obligation.PlanItem, string?> placeOf
    ) =>
        incidents
            .Where(incident => incident.FaultClass.Length > 0)
            .GroupBy(incident => incident.FaultClass, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group =>
                Ask(
                    one,
                    Measure.ClassQuarterShare,
                    $"class {group.Key}",
                    group.Sum(incident => incident.QuarterShare),
                    [.. group],
                    placeOf
                )
            );

    static IEnumerable<Owed> Ask(
        PolicyEvent one,
        Measure measure,
        string subject,
        double share,
        IReadOnlyCollection<IncidentShare> incidents,
        Func<string, Obligation.PlanItem, string?> placeOf
    )
    {
        Func<Quantity, double?> read = quantity => quantity.Measure == measure ? share : null;
        return one.When.Holds(read) is true
            ? one.Then.Select(obligation => Of(obligation, subject, one.When.Explain(read), incidents, placeOf))
            : [];
    }

    static Owed Of(
        Obligation obligation,
        string subject,
        string reason,
        IReadOnlyCollection<IncidentShare> incidents,
        Func<string, Obligation.PlanItem, string?> placeOf
    )
    {
        if (obligation is Obligation.PlanItem item)
        {
            var place = placeOf(subject, item);
            return new Owed(subject, item, place is not null, reason, place ?? "");
        }
        var asked = ((Obligation.Postmortem)obligation).P0Actions;
        var isHeld = incidents.All(incident => incident.HasPostmortem && incident.P0Actions >= asked);
        return new Owed(subject, obligation, isHeld, reason);
    }

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Subject}: {Obligation} ({Reason}){(IsMet ? ", done" : "")}{(By.Length > 0 ? $" by {By}" : "")}"
        );
}
