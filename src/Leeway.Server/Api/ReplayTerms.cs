using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Server.Api;

/// <summary>On what terms a past is to be replayed.</summary>
sealed record ReplayTerms
{
    public required Target Target { get; init; }

    /// <summary>The SLO's.</summary>
    public required TimeSpan Window { get; init; }

    /// <summary>A whole number of ticks, and of it a whole number makes the range.</summary>
    public required TimeSpan Step { get; init; }
    public required Interval Range { get; init; }
    public required Significance Significance { get; init; }

    /// <summary>Also those outside of the range; null if nobody was asked.</summary>
    public required IReadOnlyList<Incident>? Incidents { get; init; }
}
