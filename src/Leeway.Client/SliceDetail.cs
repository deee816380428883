namespace Leeway.Client;

/// <summary>How an SLO counts slices of time instead of events, and the events that they were cut from.</summary>
public sealed record SliceDetail
{
    /// <summary>OpenSLO's word for it: <c>Timeslices</c> or <c>RatioTimeslices</c>.</summary>
    public required string Method { get; init; }

    public required double LengthSeconds { get; init; }

    /// <summary>The share of good events from which on a slice is good; null for ratios.</summary>
    public required decimal? Target { get; init; }

    /// <summary>The number of the ledger's column of the events; that of the slices is the indicator's.</summary>
    public required int SourceColumn { get; init; }

    /// <summary>Events in the SLO's window so far.</summary>
    public required double SourceTotal { get; init; }

    /// <summary>Bad events in the SLO's window so far.</summary>
    public required double SourceBad { get; init; }
}
