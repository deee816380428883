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

    /// <summary>Says that it goes on; not longer than the long window.</summary>
    public required TimeSpan ShortWindow { get; init; }

    /// <summary>Both windows must burn faster than this, not just as fast.</summary>
    public required BurnRate BurnRate { get; init; }

    /// <summary>How long the burning must have been seen before the alert fires; zero by default.</summary>
    public TimeSpan For { get; init; }

    /// <summary>The tier's name within its strategy, for example <c>page-1h-5m</c>.</summary>
    public string Name => $"{Severity}-{DurationText.Format(LongWindow)}-{DurationText.Format(ShortWindow)}";

    /// <summary>False if no error ratio can burn that fast: B · β ≥ 1 (14.4× below a target of 93.06 %).</summary>
    public bool CanFireAt(Target target) => BurnRate.Factor * (double)target.BudgetFraction < 1;

    public override string ToString() =>
        $"{Severity}: {DurationText.Format(LongWindow)} and {DurationText.Format(ShortWindow)} above {BurnRate}";
}
