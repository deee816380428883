using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>The histogram behind an SLI that counts what was fast enough: its buckets, and the bound that counts as good.</summary>
/// <remarks>
/// All buckets are kept, not the threshold's alone, so that another threshold can be asked for later. A bound is a
/// number: <c>le="0.30"</c> and <c>le="0.3"</c> are one bucket.
/// </remarks>
public sealed class LatencyRule
{
    const string BoundLabel = "le";
    const string BucketSuffix = "_bucket";

    readonly string _keyPrefix;

    LatencyRule(Selector buckets, double threshold, string? job)
    {
        Buckets = buckets;
        Threshold = threshold;
        _keyPrefix = $"histogram: {buckets}{(job is null ? "" : $"; job: {job}")}; le: ";
    }

    /// <summary>All buckets: the SLI's selector without its bound.</summary>
    public Selector Buckets { get; }

    /// <summary>The histogram's name, without the suffix of its buckets.</summary>
    public string Histogram => Buckets.RequiredValue(LabelSet.MetricNameLabel)![..^BucketSuffix.Length];

    /// <summary>The bound that the SLI names, in the unit of the metric (seconds, where it follows the conventions).</summary>
    public double Threshold { get; }

    /// <summary>The rule behind an indicator, or null if none of its selectors names a bucket of a classic histogram.</summary>
    public static LatencyRule? Of(Indicator indicator)
    {
        if (indicator.CountsReadings)
        {
            return null;
        }
        foreach (var term in indicator.Part.Terms.Concat(indicator.Total.Terms))
        {
            var name = term.Selector.RequiredValue(LabelSet.MetricNameLabel);
            var bound = term.Selector.RequiredValue(BoundLabel);
            if (
                name?.EndsWith(BucketSuffix, StringComparison.Ordinal) == true
                && TryParseBound(bound, out var threshold)
                && double.IsFinite(threshold)
            )
            {
                var matchers = term.Selector.Matchers.Where(matcher => matcher.Name != BoundLabel);
                return new LatencyRule(new Selector(matchers), threshold, indicator.Job);
            }
        }
        return null;
    }

    /// <summary>True if the series is a bucket of this histogram; its bound is infinite for the bucket of all events.</summary>
    public bool IsBucket(LabelSet series, out double bound) =>
        TryParseBound(series[BoundLabel], out bound) && Buckets.Matches(series);

    /// <summary>What identifies the ledger's column that counts the events up to the bound.</summary>
    public string KeyOf(double bound) => _keyPrefix + bound.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The bound of a column of this histogram; false for any other column.</summary>
    public bool TryReadKey(string key, out double bound)
    {
        bound = 0;
        return key.StartsWith(_keyPrefix, StringComparison.Ordinal)
            && double.TryParse(key.AsSpan(_keyPrefix.Length), CultureInfo.InvariantCulture, out bound);
    }

    /// <summary>Reads a bound as pages write it: <c>0.25</c>, <c>1e-3</c>, <c>+Inf</c>.</summary>
    public static bool TryParseBound([NotNullWhen(true)] string? text, out double bound)
    {
        if (text is "+Inf" or "Inf")
        {
            bound = double.PositiveInfinity;
            return true;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out bound)
            && double.IsFinite(bound);
    }
}
