using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Core.Incidents;

/// <summary>Whose the bad events of a time were.</summary>
/// <param name="Events">Of each claim: its bad events beyond those that there always are. Time that several claim is shared out evenly.</param>
/// <param name="Unattributed">Bad events that nobody claims, those that there always are among them.</param>
public sealed record Attribution(IReadOnlyList<double> Events, double Unattributed)
{
    /// <param name="whole">The time whose bad events are shared out; claims count as far as they lie in it.</param>
    /// <param name="claims">When each incident, or change, hurt users.</param>
    /// <param name="read">Bad of all events of a time; adjoining times add up.</param>
    /// <param name="baseRatio">The part of the events that is bad anyway, of a claim.</param>
    public static Attribution Of(
        Interval whole,
        IReadOnlyList<Interval> claims,
        Func<Interval, EventCounts> read,
        Func<Interval, double> baseRatio
    )
    {
        var within = claims.Select(claim => claim.Within(whole)).ToArray();
        var bases = claims.Select((claim, index) => within[index].IsEmpty ? 0 : baseRatio(claim)).ToArray();
        var events = new double[claims.Count];
        foreach (var part in Parts(within))
        {
            var sharers = Enumerable.Range(0, within.Length).Where(index => within[index].Overlaps(part)).ToList();
            var counts = sharers.Count > 0 ? read(part) : EventCounts.None;
            foreach (var index in sharers)
            {
                events[index] += (counts.Bad - (bases[index] * counts.Total)) / sharers.Count;
            }
        }
        // An incident in which less was bad than usual cost nothing.
        var costs = Array.ConvertAll(events, one => Math.Max(0, one));
        return new Attribution(costs, Math.Max(0, read(whole).Bad - costs.Sum()));
    }

    static IEnumerable<Interval> Parts(Interval[] claims)
    {
        var edges = claims
            .Where(claim => !claim.IsEmpty)
            .SelectMany(claim => (DateTimeOffset[])[claim.From, claim.Until])
            .Distinct()
            .Order()
            .ToArray();
        return edges.Zip(edges.Skip(1), (from, until) => new Interval(from, until));
    }
}
