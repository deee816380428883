using System.Collections.Concurrent;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;

namespace Leeway.Engine.Collecting;

/// <summary>One SLI's live state: who feeds it, and what this tick has brought it.</summary>
sealed class CollectedColumn(ColumnId id, Indicator indicator, CollectedColumn? leader = null)
{
    /// <summary>From the start of a process until it is scraped.</summary>
    public static readonly TimeSpan SlowestDiscovery = 10.Minutes;

    readonly int[] _anomalies = new int[Enum.GetValues<AnomalyKind>().Length];

    public ColumnId Id { get; } = id;
    public Indicator Indicator { get; } = indicator;

    /// <summary>Of the column of a bucket or a group the SLI's own, which is followed and covered for both; else null.</summary>
    public CollectedColumn? Leader { get; } = leader;

    /// <summary>The histogram behind the SLI, if there is one.</summary>
    public LatencyRule? Latency { get; } = leader is null ? LatencyRule.Of(indicator) : null;

    /// <summary>Which targets show its series, if its events are ticks; else null.</summary>
    public Presence? Presence { get; } = indicator is { CountsTicks: true, Asked: null } ? new Presence() : null;

    /// <summary>The columns of the histogram's buckets by their bounds; more come as pages show them.</summary>
    public ConcurrentDictionary<double, CollectedColumn> Buckets { get; } = [];

    /// <summary>The groups of the SLI's events, once for each set of labels that SLOs ask for.</summary>
    public IReadOnlyList<ColumnGroups> Groups { get; set; } = [];

    /// <summary>How counts get in, those of buckets and groups too.</summary>
    public Filling Filling { get; set; } = Filling.Scraped;

    /// <summary>True while a part of the past is filled in: the change is noted when all parts are there.</summary>
    public bool IsFillingPast { get; set; }

    /// <summary>How much later than its time a tick of the column is known: what a server is given to have its samples.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>True of a group that has let go of its column: events that come again are another one's.</summary>
    public bool IsRetired { get; set; }

    /// <summary>The columns that are settled together with this one.</summary>
    public IEnumerable<CollectedColumn> Followers =>
        Buckets.Select(bucket => bucket.Value).Concat(Groups.SelectMany(groups => groups.Columns.Values));

    /// <summary>True if the histogram is there and has no bucket at the SLI's threshold: what is good cannot be told.</summary>
    public bool LacksThreshold => Latency is { } latency && !Buckets.IsEmpty && !Buckets.ContainsKey(latency.Threshold);

    /// <summary>True of the column of the bucket that tells good from bad.</summary>
    public bool IsThreshold(CollectedColumn bucket) =>
        Latency is { } latency && Buckets.GetValueOrDefault(latency.Threshold) == bucket;

    /// <summary>The jobs of which any target has shown the SLI's series.</summary>
    public IReadOnlySet<string> FeedingJobs { get; set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The targets of all jobs that have ever fed the column; each covers its share of a tick.</summary>
    public IReadOnlyList<ScrapedTarget> Expected { get; set; } = [];

    /// <summary>Since when the column is followed anywhere, or null before its first answer.</summary>
    public DateTimeOffset? Since
    {
        get => Leader is null ? field : Leader.Since;
        set;
    }

    /// <summary>The latest edge until which any target's counts are known.</summary>
    public DateTimeOffset? KnownUntil { get; set; }

    /// <summary>Since when a counter must have begun for its first value to count.</summary>
    /// <remarks>
    /// A target that was not followed yet may have been running for long before it was named; only what began shortly
    /// before the known time ends (<see cref="SlowestDiscovery"/>) or in a time that nobody watched is new.
    /// </remarks>
    public DateTimeOffset? FollowedSince(bool targetIsFollowed) =>
        Leader is not null ? Leader.FollowedSince(targetIsFollowed)
        : targetIsFollowed || Since is not { } since || KnownUntil is not { } known || known - SlowestDiscovery < since
            ? Since
        : known - SlowestDiscovery;

    /// <summary>Counts of series born in this tick, held back until the tick's total is known.</summary>
    public List<(Interval Span, EventCounts Counts)> Newborn { get; } = [];

    /// <summary>What this tick has brought without the newborn.</summary>
    public EventCounts ThisTick { get; set; }

    /// <summary>The earliest instant that anything was added to since the slices were last cut, or null if nothing was.</summary>
    public DateTimeOffset? ChangedFrom { get; private set; }

    public void NoteChange(DateTimeOffset from) =>
        ChangedFrom = IsFillingPast || (ChangedFrom is { } earlier && earlier < from) ? ChangedFrom : from;

    public void ForgetChanges() => ChangedFrom = null;

    public int Anomalies(AnomalyKind kind) => _anomalies[(int)kind];

    public void Note(AnomalyKind kind) => _anomalies[(int)kind]++;
}
