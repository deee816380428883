using Leeway.Core.Budgets;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>One rule of a strategy: fire when both windows burn faster than the factor.</summary>
public sealed record AlertTier
{
    public required Severity Severity { get; init; }

    /// <summary>Says that the burning is significant.</summary>
    public required TimeSpan LongWindow { get; init; }

    /// <summary>Says that it goes on; not longer than the long window, and equal to it in a tier of one window.</summary>
    public required TimeSpan ShortWindow { get; init; }

    /// <summary>Both windows must burn faster than this, not just as fast.</summary>
    public required BurnRate BurnRate { get; init; }

    /// <summary>True if burning just as fast is enough too.</summary>
    public bool IsInclusive { get; init; }

    /// <summary>True if bad events are compared with the events that are usual in such a time, not with those that there were.</summary>
    /// <remarks>The rate is then p·β·N_P bad events in the window, N_P being the events of the SLO's window: quiet at night, sharp at peak.</remarks>
    public bool IsByUsualTraffic { get; init; }

    /// <summary>How long the burning must have been seen before the alert fires; zero by default.</summary>
    public TimeSpan For { get; init; }

    /// <summary>How long the burning must have ceased before the alert ends; zero by default.</summary>
    public TimeSpan KeepFiring { get; init; }

    /// <summary>When a few bad events are too few; null if any will do.</summary>
    public LowTraffic? LowTraffic { get; init; }

    /// <summary>So much of the long window must be known for the tier to be judged: the length of the short one, and with one window a twelfth of it.</summary>
    /// <remarks>A twelfth is what short windows usually are. All of one window would let one lost tick blind the tier for as long as the window is.</remarks>
    public TimeSpan KnownNeeded => HasOneWindow ? LongWindow / 12 : ShortWindow;

    public bool HasOneWindow => ShortWindow == LongWindow;

    public AlertTiming Timing => new(For, KeepFiring);

    /// <summary>The tier's name within its strategy, for example <c>page-1h-5m</c>, or <c>page-1h</c> with one window.</summary>
    public string Name => $"{Severity}-{DurationText.Format(LongWindow)}{(HasOneWindow ? "" : $"-{ShortName}")}";

    /// <summary>θ = B · β: the error ratio above which the tier fires.</summary>
    public double ThresholdAt(Target target) => (double)((decimal)BurnRate.Factor * target.BudgetFraction);

    /// <summary>False if no error ratio can burn that fast: B · β ≥ 1 (14.4× below a target of 93.06 %).</summary>
    public bool CanFireAt(Target target) => ThresholdAt(target) < 1;

    public override string ToString() =>
        $"{Severity}: {DurationText.Format(LongWindow)}{(HasOneWindow ? "" : $" and {ShortName}")} {(IsInclusive ? "at least" : "above")} {BurnRate}";

    string ShortName => DurationText.Format(ShortWindow);
}
