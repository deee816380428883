using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Histories;

namespace Leeway.Engine.Incidents;

/// <summary>Reads from the ledger when an SLO's budget burnt faster than allowed.</summary>
static class ImpactReader
{
    // What an incident's first alert sees began within its long window, hardly ever more than six hours ago; if it still
    // burnt there, the look goes on four times as far, at most a month.
    static readonly TimeSpan LookBack = 6.Hours;
    static readonly TimeSpan LookBackMax = 31.Days;

    const int StepsMax = 10_000;

    /// <summary>When an incident hurt an SLO's users, as far as is known; null if never.</summary>
    /// <param name="incident">From when somebody knew until it was closed, or until now.</param>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static Interval? Of(ObjectiveEvaluation slo, Interval incident, TickGrid grid)
    {
        for (var back = LookBack; ; back *= 4)
        {
            var range = new Interval(incident.From - back, incident.Until);
            var found = Impact.Of(Burning(slo, range, grid), incident);
            if (found is not { } impact || impact.From > range.From + 5.Minutes || back * 4 > LookBackMax)
            {
                return found;
            }
        }
    }

    /// <summary>In order, none touching another; as fine as ticks where that is not too many.</summary>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static IReadOnlyList<Interval> Burning(ObjectiveEvaluation slo, Interval range, TickGrid grid)
    {
        var ticks = (int)Math.Max(1, Math.Ceiling(range.Length / grid.Length / StepsMax));
        var step = grid.Length * ticks;
        var known = slo.Watermark ?? slo.AsOf;
        var (from, until) = (Steps.EdgeAtOrBefore(range.From, step), range.Until < known ? range.Until : known);
        var edge = Steps.EdgeAtOrBefore(until, step);
        var end = edge < until && edge + step <= known ? edge + step : edge;
        return end <= from
            ? []
            : Impact.Burning(SloPast.Read(slo.History, new Interval(from, end), step), slo.PromisedAt(end).Target);
    }
}
