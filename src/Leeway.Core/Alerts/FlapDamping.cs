using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>When an alert that comes and goes stays open instead: people are told once, not at each turn.</summary>
/// <remarks>It delays no beginning; only the end of an alert that began so often is told later.</remarks>
public sealed record FlapDamping
{
    public static FlapDamping Default { get; } = new();

    /// <summary>An alert that has begun so often …</summary>
    public int Times { get; init; } = 3;

    /// <summary>… within so much time …</summary>
    public TimeSpan Within { get; init; } = 1.Hours;

    /// <summary>… ends only when it has been calm for so long.</summary>
    public TimeSpan Calm { get; init; } = 30.Minutes;

    public override string ToString() =>
        $"{Times} times within {DurationText.Format(Within)}, calm for {DurationText.Format(Calm)}";
}
