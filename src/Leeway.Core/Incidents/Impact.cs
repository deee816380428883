using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Incidents;

/// <summary>Finds in the counts when an incident hurt users: people remember worse.</summary>
public static class Impact
{
    /// <summary>What burnt so shortly before an incident was opened belongs to it: alerts look back.</summary>
    public static TimeSpan Before { get; } = 1.Hours;

    /// <summary>When the budget burnt faster than allowed by what was beyond the usual; in order, none touching another.</summary>
    /// <param name="usual">The part of the events that is bad anyway: of an SLO that is never met not all time is one incident.</param>
    public static IReadOnlyList<Interval> Burning(CountHistory history, Target target, double usual = 0) =>
        [
            .. BurningTime
                .Of(history, target.BudgetFraction + (decimal)Math.Clamp(usual, 0, 1))
                .Select(stretch => new Interval(history.EdgeAt(stretch.From), history.EdgeAt(stretch.Until))),
        ];

    /// <summary>From the first harm to the last of what burnt while the incident was open; null if nothing did.</summary>
    /// <param name="incident">From when somebody knew until it was closed, or until now.</param>
    /// <remarks>If nothing burnt then, the last that did within <see cref="Before"/>: it was over before anybody knew.</remarks>
    public static Interval? Of(IReadOnlyList<Interval> burning, Interval incident)
    {
        var during = burning.Where(one => one.From < incident.Until && one.Until > incident.From).ToList();
        if (during.Count == 0)
        {
            during =
            [
                .. burning.Where(one => one.From <= incident.From && one.Until > incident.From - Before).TakeLast(1),
            ];
        }
        return during.Count == 0 ? null : new Interval(during[0].From, during[^1].Until);
    }
}
