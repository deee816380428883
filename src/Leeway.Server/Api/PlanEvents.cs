using Leeway.Client;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>Says a plan's bad minutes in bad events too, where it is known how many events there are.</summary>
public static class PlanEvents
{
    const double MinutesADay = 1440;

    /// <summary>By the traffic of the window so far; null without any.</summary>
    public static double? ADay(ObjectiveEvaluation? evaluation) =>
        evaluation?.Budget.ProjectedTotal is > 0 and var total
            ? total / evaluation.Watched.Objective.Window.NominalLength.TotalDays
            : null;

    /// <param name="eventsADay">Null leaves it with minutes.</param>
    public static PlanDetail In(PlanDetail plan, double? eventsADay)
    {
        return eventsADay is not { } events
            ? plan
            : plan with
            {
                EventsADay = Math.Round(events, 6),
                BudgetEvents = Events(plan.BudgetMinutes),
                Risks = [.. plan.Risks.Select(risk => risk with { BadEventsAYear = Events(risk.BadMinutesAYear) })],
                Projects = [.. plan.Projects.Select(one => one with { SavedEvents = Events(one.SavedMinutes) })],
            };

        double Events(double minutes) => Math.Round(minutes * events / MinutesADay, 6);
    }
}
