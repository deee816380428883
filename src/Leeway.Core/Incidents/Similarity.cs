namespace Leeway.Core.Incidents;

/// <summary>How much two incidents have in common, from 0 to 1: the part of all that is said of either that is said of both (Jaccard).</summary>
public static class Similarity
{
    public static double Of(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var both = Shared(one, other).Count;
        return both == 0 ? 0 : (double)both / (one.Count + other.Count - both);
    }

    /// <summary>What is said of both, in the order of the first.</summary>
    public static IReadOnlyList<string> Shared(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        [.. one.Where(feature => other.Contains(feature, StringComparer.Ordinal))];

    /// <summary>What is said of an incident, in words for people, each once; what says most of it first.</summary>
    /// <param name="alerts">Those that opened it or joined it, by names that do not differ from time to time.</param>
    public static IReadOnlyList<string> Features(
        string service,
        IEnumerable<string> slos,
        FaultClass fault,
        IEnumerable<string> alerts
    ) =>
        [
            .. new (string Kind, string Value)[]
            {
                ("cause", fault.Cause ?? ""),
                ("trigger", fault.Trigger is Trigger.Unknown ? "" : FaultClass.WordOf(fault.Trigger)),
            }
                .Concat(alerts.Select(alert => ("alert", alert)))
                .Concat(slos.Select(slo => ("SLO", slo)))
                .Append(("service", service))
                .Where(one => one.Item2.Length > 0)
                .Select(one => $"{one.Item1} {one.Item2}")
                .Distinct(StringComparer.Ordinal),
        ];
}
