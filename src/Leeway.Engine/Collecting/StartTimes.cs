using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>The start times that the pages of one target state for its counters, one for each family and its labels.</summary>
sealed class StartTimes
{
    const string CreatedSuffix = "_created";

    readonly Dictionary<LabelSet, StartTime> _byFamily = [];

    /// <summary>That of a counter.</summary>
    public StartTime Of(LabelSet counter) => Find(FamilyOf(counter.MetricName), counter);

    /// <summary>The one that a series states, or null if it is no <c>_created</c>.</summary>
    public StartTime? StatedBy(LabelSet series) =>
        series.MetricName.EndsWith(CreatedSuffix, StringComparison.Ordinal)
            ? Find(series.MetricName[..^CreatedSuffix.Length], series)
            : null;

    public void Clear() => _byFamily.Clear();

    // A family states one start time for all of its lines, whatever their bucket or quantile.
    StartTime Find(string family, LabelSet labels)
    {
        var key = labels.With(
            new Label(LabelSet.MetricNameLabel, family),
            new Label("le", ""),
            new Label("quantile", "")
        );
        if (!_byFamily.TryGetValue(key, out var startTime))
        {
            startTime = new StartTime();
            _byFamily[key] = startTime;
        }
        return startTime;
    }

    static string FamilyOf(string name)
    {
        foreach (var suffix in (ReadOnlySpan<string>)["_total", "_count", "_bucket", "_sum"])
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return name[..^suffix.Length];
            }
        }
        return name;
    }
}
