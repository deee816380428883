using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>Targets that are scraped alike.</summary>
public sealed record ScrapeJob
{
    public static TimeSpan IntervalDefault { get; } = 15.Seconds;
    public const long BodyBytesMaxDefault = 16L << 20;
    public const int SeriesMaxDefault = 200_000;

    /// <summary>The value of the label <c>job</c>.</summary>
    public required string Name { get; init; }

    /// <summary>At least one; each instance once.</summary>
    public required IReadOnlyList<ScrapeTarget> Targets { get; init; }

    public TimeSpan Interval { get; init; } = IntervalDefault;

    /// <summary>At most two thirds of the interval, so that an answer can still be counted before its tick closes.</summary>
    public TimeSpan Timeout { get; init; } = TimeoutDefault(IntervalDefault);

    /// <summary>A longer body, after decompression, is refused as a whole.</summary>
    public long BodyBytesMax { get; init; } = BodyBytesMaxDefault;

    /// <summary>A body with more series is refused as a whole.</summary>
    public int SeriesMax { get; init; } = SeriesMaxDefault;

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
