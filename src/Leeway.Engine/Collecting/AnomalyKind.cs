namespace Leeway.Engine.Collecting;

/// <summary>What can be wrong with counts that a source gives.</summary>
public enum AnomalyKind
{
    /// <summary>A bad series was born with more events than the tick had in all: taken as a baseline.</summary>
    FirstBadAboveTotal,

    /// <summary>Two processes write one series: neither is counted.</summary>
    TwoWriters,

    /// <summary>A counter was NaN, infinite or negative.</summary>
    InvalidValue,

    /// <summary>A series stood twice on one page: the first one was read.</summary>
    DuplicateSeries,

    /// <summary>A value was older, by its own timestamp, than the one before: it was not read.</summary>
    OutOfOrder,

    /// <summary>A target still answers but no longer shows the SLI's series.</summary>
    SeriesVanished,

    /// <summary>The histogram has no bucket at the SLI's threshold: nothing is counted.</summary>
    ThresholdWithoutBucket,

    /// <summary>A native histogram changed its resolution or its zero bucket: its series begin anew with a baseline.</summary>
    HistogramLayoutChanged,

    /// <summary>There was no room for a group, or its labels are too long: its events count in the whole alone.</summary>
    GroupRefused,
}
