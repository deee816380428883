namespace Leeway.Core.Incidents;

/// <summary>How much two incidents have in common, from 0 to 1: the part of all that is said of either that is said of both (Jaccard).</summary>
public static class Similarity
{
    public static double Of(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var both = one.Count(other.Contains);
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    /// <summary>What is said of an incident.</summary>
    public static IReadOnlySet<string> Features(string service, IEnumerable<string> slos, FaultClass fault) =>
        new (string Kind, string Value)[]
        {
            ("service", service),
            ("trigger", fault.Trigger is Trigger.Unknown ? "" : FaultClass.WordOf(fault.Trigger)),
            ("cause", fault.Cause ?? ""),
        }
            .Concat(slos.Select(slo => ("slo", slo)))
            .Where(one => one.Item2.Length > 0)
            .Select(one => $"{one.Item1} {one.Item2}")
            .ToHashSet(StringComparer.Ordinal);
}
