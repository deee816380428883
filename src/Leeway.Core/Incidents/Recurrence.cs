namespace Leeway.Core.Incidents;

/// <summary>Which incidents came again: one of the same class had been within 90 days before.</summary>
public static class Recurrence
{
    static readonly TimeSpan Within = TimeSpan.FromDays(90);

    /// <summary>For each incident the place of the last one of its class before it; null if there was none in time, or it has no class.</summary>
    /// <param name="incidents">By their beginning, each with the name of its class; an empty one is no class.</param>
    public static IReadOnlyList<int?> Of(IReadOnlyList<(DateTimeOffset Start, string Class)> incidents)
    {
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var results = new int?[incidents.Count];
        for (var index = 0; index < incidents.Count; index++)
        {
            var (start, name) = incidents[index];
            if (name.Length == 0)
            {
                continue;
            }
            if (last.TryGetValue(name, out var before) && start - incidents[before].Start <= Within)
            {
                results[index] = before;
            }
            last[name] = index;
        }
        return results;
    }
}
