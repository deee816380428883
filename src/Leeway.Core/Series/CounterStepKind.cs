namespace Leeway.Core.Series;

/// <summary>What a reading of a counter turned out to be.</summary>
public enum CounterStepKind
{
    /// <summary>The series was never read before. Whether its value counts is for its follower to know.</summary>
    First,

    /// <summary>The counter went on.</summary>
    Increase,

    /// <summary>The counter began again from zero: its value dropped, or its start time moved on.</summary>
    Restart,

    /// <summary>Two processes write one series; nothing can be said about either.</summary>
    TwoWriters,

    /// <summary>NaN, infinite or negative: no count.</summary>
    Invalid,
}
