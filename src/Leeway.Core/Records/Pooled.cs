using Leeway.Core.Chance;
using Leeway.Core.Risks;

namespace Leeway.Core.Records;

/// <summary>How far values vary within fault classes: within the risk's own, or within all of them together.</summary>
sealed class Pooled
{
    readonly Dictionary<string, Spreading> _byClass;
    readonly Spreading _all;

    Pooled(Dictionary<string, Spreading> byClass, Spreading all) => (_byClass, _all) = (byClass, all);

    public static Pooled Of(IReadOnlyList<RecordedIncident> incidents, Func<RecordedIncident, double?> of)
    {
        var classes = incidents
            .Select(incident => (incident.FaultClass, Value: of(incident)))
            .Where(one => one.Value > 0)
            .GroupBy(one => one.FaultClass, one => Portable.Log(one.Value!.Value), StringComparer.Ordinal)
            .Select(one => (one.Key, Squares: Squares([.. one]), Count: one.Count()))
            .ToList();
        return new Pooled(
            classes.ToDictionary(one => one.Key, one => Spread(one.Squares, one.Count, 1), StringComparer.Ordinal),
            Spread(classes.Sum(one => one.Squares), classes.Sum(one => one.Count), classes.Count)
        );
    }

    public Spreading Of(Risk risk) =>
        _byClass.TryGetValue(risk.FaultClass, out var own) && own.Count >= RecordFit.IncidentsWanted ? own : _all;

    // Each class has its own middle, which costs one value each.
    static Spreading Spread(double squares, int count, int classes) =>
        new(count > classes ? Math.Sqrt(squares / (count - classes)) : null, count);

    static double Squares(double[] logs)
    {
        var middle = logs.Average();
        return logs.Sum(value => (value - middle) * (value - middle));
    }
}
