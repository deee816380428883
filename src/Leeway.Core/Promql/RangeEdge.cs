namespace Leeway.Core.Promql;

/// <summary>What value a series has at the edges of a range, between two samples.</summary>
public enum RangeEdge
{
    /// <summary>None: only samples inside count.</summary>
    Sampled,

    /// <summary>That of the sample before, written <c>anchored</c>; experimental in Prometheus 3.</summary>
    Anchored,

    /// <summary>Interpolated, written <c>smoothed</c>; experimental in Prometheus 3.</summary>
    Smoothed,
}
