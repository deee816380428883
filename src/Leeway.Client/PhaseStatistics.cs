namespace Leeway.Client;

/// <summary>How long a phase of incidents of one fault class took.</summary>
public sealed record PhaseStatistics
{
    /// <summary><c>*</c> for all of them.</summary>
    public required string FaultClass { get; init; }

    /// <summary>detect, acknowledge, mitigate, repair, or impact for all of them.</summary>
    public required string Phase { get; init; }

    /// <summary>Each of them, in order of time.</summary>
    public required IReadOnlyList<double> Seconds { get; init; }
    public required RangeOfBelief Mean { get; init; }
    public required RangeOfBelief Median { get; init; }

    /// <summary>What nine in ten stay within.</summary>
    public required RangeOfBelief Ninth { get; init; }

    /// <summary>The least shortening that as many incidents again would show, as a part; null if nothing is known of how they vary.</summary>
    public required double? LeastChange { get; init; }

    /// <summary>So many incidents, before and after each, it takes to see one of a fifth; null if nothing is known of how they vary.</summary>
    public required int? NeededForAFifth { get; init; }

    /// <summary>Before and after the instant that was asked for, or of the earlier and the later half of them.</summary>
    public required PhaseComparison Comparison { get; init; }
}
