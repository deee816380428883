using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Simulation.Checks;

/// <summary>What one page said of an SLO's events since the page before.</summary>
/// <param name="Since">Null if there was none before.</param>
readonly record struct HeardEvents(string Slo, DateTimeOffset? Since, DateTimeOffset Until, Bounds Total)
{
    /// <summary>True if some of them surely happened in the window.</summary>
    public bool AreIn(Interval window) => Total.Least > 0 && Since >= window.From && Until <= window.Until;

    /// <summary>True if some of them may be counted in the window.</summary>
    public bool MayBeIn(Interval window) =>
        Total.Most > 0 && (Since ?? DateTimeOffset.MinValue) < window.Until && Until > window.From;
}
