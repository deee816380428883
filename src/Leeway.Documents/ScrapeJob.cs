using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>Targets that are scraped alike.</summary>
public sealed record ScrapeJob
{
    public static TimeSpan IntervalDefault { get; } = 15.Seconds;
    public const long BodyBytesMaxDefault = 16L << 20;
    public const int SeriesMaxDefault = 200_000;
    public const int TargetsMaxDefault = 10_000;

    /// <summary>The value of the label <c>job</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Those that the document names; each instance once.</summary>
    public required IReadOnlyList<ScrapeTarget> Targets { get; init; }

    /// <summary>Where further targets are found.</summary>
    public IReadOnlyList<TargetDiscovery> Discovery { get; init; } = [];

    /// <summary>Of targets that do not say theirs.</summary>
    public string Scheme { get; init; } = "http";

    /// <summary>With its query; of targets that do not say theirs.</summary>
    public string Path { get; init; } = "/metrics";

    /// <summary>What becomes of a target's labels, its address among them, before it is scraped.</summary>
    public IReadOnlyList<RelabelRule> RelabelRules { get; init; } = [];

    /// <summary>What becomes of a series' labels, once, when it is first seen.</summary>
    public IReadOnlyList<RelabelRule> MetricRelabelRules { get; init; } = [];

    public TimeSpan Interval { get; init; } = IntervalDefault;

    /// <summary>At most two thirds of the interval, so that an answer can still be counted before its tick closes.</summary>
    public TimeSpan Timeout { get; init; } = TimeoutDefault(IntervalDefault);

    /// <summary>A longer body, after decompression, is refused as a whole.</summary>
    public long BodyBytesMax { get; init; } = BodyBytesMaxDefault;

    /// <summary>A body with more series is refused as a whole.</summary>
    public int SeriesMax { get; init; } = SeriesMaxDefault;

    /// <summary>More targets than this are not scraped.</summary>
    public int TargetsMax { get; init; } = TargetsMaxDefault;

    public LabelLimits LabelLimits { get; init; } = LabelLimits.None;

    /// <summary>Whether labels <c>job</c> and <c>instance</c> in the body win over the target's own.</summary>
    public bool HonorLabels { get; init; }

    /// <summary>Whether the targets show series of others, which may be older than their first appearance here.</summary>
    public bool Proxy { get; init; }

    /// <summary>Added to every series of every target.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    public HttpAccess Access { get; init; } = HttpAccess.Plain;

    /// <summary>Ten seconds, or two thirds of the interval if that is less.</summary>
    public static TimeSpan TimeoutDefault(TimeSpan interval) =>
        TimeSpan.FromTicks(Math.Min(10.Seconds.Ticks, TimeoutMax(interval).Ticks));

    /// <summary>Two thirds of the interval.</summary>
    public static TimeSpan TimeoutMax(TimeSpan interval) => TimeSpan.FromTicks(interval.Ticks * 2 / 3);
}
