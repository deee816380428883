using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>When to alert because a target of the SLO is gone: it had traffic in the hour before and has been silent since.</summary>
public sealed record AbsenceRule
{
    public static AbsenceRule Default { get; } = new();

    public Severity Severity { get; init; } = Severity.Page;

    /// <summary>How long the target must have been silent.</summary>
    public TimeSpan After { get; init; } = 5.Minutes;

    /// <summary>How long before its silence the target must have had traffic.</summary>
    public static TimeSpan TrafficWithin { get; } = 1.Hours;

    public static string Name => "target-gone";
}
