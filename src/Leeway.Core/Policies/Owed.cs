using System.Globalization;
using Leeway.Core.Conditions;

namespace Leeway.Core.Policies;

/// <summary>What a policy asks for after what happened.</summary>
/// <param name="Subject">An incident, or a class of incidents.</param>
/// <param name="Reason">With the numbers.</param>
public sealed record Owed(string Subject, Obligation Obligation, bool IsMet, string Reason)
{
    /// <summary>All that the events of a policy ask for.</summary>
    public static IReadOnlyList<Owed> Of(
        IReadOnlyList<PolicyEvent> events,
        IReadOnlyCollection<IncidentShare> incidents
    ) => [.. events.SelectMany(one => AfterIncidents(one, incidents).Concat(AfterClasses(one, incidents)))];

    static IEnumerable<Owed> AfterIncidents(PolicyEvent one, IEnumerable<IncidentShare> incidents) =>
        incidents.SelectMany(incident =>
            Ask(
                one,
                Measure.IncidentBudgetShare,
                incident.Incident,
                incident.BudgetShare,
                obligation => IsDone(obligation, [incident])
            )
        );

    static IEnumerable<Owed> AfterClasses(PolicyEvent one, IEnumerable<IncidentShare> incidents) =>
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
                    obligation => IsDone(obligation, [.. group])
                )
            );

    static IEnumerable<Owed> Ask(
        PolicyEvent one,
        Measure measure,
        string subject,
        double share,
        Func<Obligation, bool> isMet
    )
    {
        Func<Quantity, double?> read = quantity => quantity.Measure == measure ? share : null;
        return one.When.Holds(read) is true
            ? one.Then.Select(obligation => new Owed(subject, obligation, isMet(obligation), one.When.Explain(read)))
            : [];
    }

    static bool IsDone(Obligation obligation, IReadOnlyCollection<IncidentShare> incidents) =>
        obligation switch
        {
            Obligation.Postmortem postmortem => incidents.All(incident =>
                incident.HasPostmortem && incident.P0Actions >= postmortem.P0Actions
            ),
            Obligation.PlanItem => incidents.Any(incident => incident.PlanItems > 0),
            _ => throw new InvalidOperationException($"There is no obligation {obligation}."),
        };

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Subject}: {Obligation} ({Reason}){(IsMet ? ", done" : "")}");
}
