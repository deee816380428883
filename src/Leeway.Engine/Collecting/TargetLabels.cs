using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>Puts a target's labels and those of its page together.</summary>
static class TargetLabels
{
    /// <param name="target">The target's own labels.</param>
    /// <param name="series">Those on the page.</param>
    /// <param name="honorLabels">Whether those on the page win.</param>
    /// <remarks>Else the target's own win, and what stood in their place is kept as <c>exported_…</c>, as Prometheus does it.</remarks>
    public static LabelSet Merge(LabelSet target, LabelSet series, bool honorLabels)
    {
        if (honorLabels)
        {
            return target.With(series);
        }
        var taken = target.Concat(series).Select(label => label.Name).ToHashSet(StringComparer.Ordinal);
        var exported = series.Select(label =>
            target[label.Name].Length > 0 ? label with { Name = Exported(label.Name, taken) } : label
        );
        return new LabelSet(target.Concat(exported));
    }

    static string Exported(string name, HashSet<string> taken)
    {
        do
        {
            name = $"exported_{name}";
        } while (!taken.Add(name));
        return name;
    }
}
