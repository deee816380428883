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
    public static FoundImpact? Of(ObjectiveEvaluation slo, Interval incident, TickGrid grid)
    {
        var usual = BaseRatio.Of(incident, slo.History.CountsIn);
        FoundImpact? first = null;
        // The first look is so short that it is as fine as ticks are, unless the incident itself is too long for that.
        var finest = grid.Length * (StepsMax / 2);
        for (var back = finest < LookBack ? finest : LookBack; ; back *= 4)
        {
            var (burning, until) = Burning(slo, new Interval(incident.From - back, incident.Until), grid, usual);
            if (Impact.Of(burning, incident) is not { } impact)
            {
                return first;
            }
            // A longer look takes longer steps: only the beginning is better known by it.
            first = first is { } fine
                ? fine with
                {
                    Span = new Interval(impact.From < fine.Span.From ? impact.From : fine.Span.From, fine.Span.Until),
                }
                : new FoundImpact(impact, impact.Until >= until);
            if (impact.From > incident.From - back + 5.Minutes || back * 4 > LookBackMax)
            {
                return first;
            }
        }
    }

    /// <summary>In order, none touching another; as fine as ticks where that is not too many. With it, until when it was looked.</summary>
    /// <param name="usual">The part of the events that is bad anyway.</param>
    /// <exception cref="IOException">A block cannot be read just now.</exception>
    public static (IReadOnlyList<Interval> Burning, DateTimeOffset Until) Burning(
        ObjectiveEvaluation slo,
        Interval range,
        TickGrid grid,
        double usual
    )
    {
        var ticks = (int)Math.Max(1, Math.Ceiling(range.Length / grid.Length / StepsMax));
        var step = grid.Length * ticks;
        var known = slo.Watermark ?? slo.AsOf;
        var until = Steps.EdgeAtOrBefore(range.Until < known ? range.Until : known, grid.Length);
        var from = until - (step * Math.Max(0, Math.Ceiling((until - range.From) / step)));
        return from == until
            ? ([], until)
            : (
                Impact.Burning(
                    SloPast.Read(slo.History, new Interval(from, until), step),
                    slo.PromisedAt(until).Target,
                    usual
                ),
                until
            );
    }
}
