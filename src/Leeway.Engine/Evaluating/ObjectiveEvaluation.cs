using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Documents;
using Leeway.Engine.Histories;
using Leeway.Ledger;

namespace Leeway.Engine.Evaluating;

/// <summary>All that was known of one SLO at one tick.</summary>
public sealed record ObjectiveEvaluation
{
    public required WatchedObjective Watched { get; init; }

    /// <summary>What its counts are read through.</summary>
    public required SloHistory History { get; init; }

    /// <summary>What the budget and the alerts are counted in now.</summary>
    public required ColumnId Column { get; init; }

    /// <summary>The column of the SLI's own events, which targets feed; of an SLO that counts slices not <see cref="Column"/>.</summary>
    public required ColumnId Source { get; init; }

    /// <summary>The SLI's own events in the window so far, if the SLO counts slices of them; else null.</summary>
    public required WindowCounts? SourceSpent { get; init; }

    /// <summary>The edge of the tick in which it was judged.</summary>
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>The instant until which the column is known, or null if nothing is.</summary>
    public required DateTimeOffset? Watermark { get; init; }

    /// <summary>True if the column has not been known for longer than its targets' intervals explain.</summary>
    public required bool IsStale { get; init; }

    public required ErrorBudget Budget { get; init; }

    /// <summary>The adjustments that act in the window so far.</summary>
    public IReadOnlyList<Adjustment> Adjustments { get; init; } = [];

    /// <summary>The budget as it would be without them; null if there are none.</summary>
    public ErrorBudget? BudgetUnadjusted { get; init; }

    /// <summary>The window of the SLO, from its beginning to its end; a calendar window ends later than now.</summary>
    public required Core.Time.Interval Window { get; init; }

    public required IReadOnlyList<TierEvaluation> Tiers { get; init; }
    public required AbsenceEvaluation? Absence { get; init; }

    /// <summary>The rules for the budget that is left, and for traffic that fails to come.</summary>
    public IReadOnlyList<RuleEvaluation> Rules { get; init; } = [];

    /// <summary>The alerts of this SLO that people know of.</summary>
    public required IReadOnlyList<Occasion> Occasions { get; init; }

    /// <summary>How long ago the column was last known.</summary>
    public TimeSpan? Staleness(DateTimeOffset now) => Watermark is { } watermark ? now - watermark : null;

    /// <summary>What the shortest tier window says: the burning right now.</summary>
    public BurnReading? BurnNow =>
        Tiers.Where(tier => tier.Reading is not null).MinBy(tier => tier.Tier.ShortWindow)?.Reading?.ShortBurn;

    /// <summary>When the budget will be gone at the rate of the shortest of the tiers' long windows, or null if never or unknown.</summary>
    public TimeSpan? TimeToExhaustion =>
        Tiers.Where(tier => tier.Reading is not null).MinBy(tier => tier.Tier.LongWindow)?.Reading?.LongBurn.Rate
            is { } rate
            ? Budget.TimeToExhaustion(rate, Watched.Objective.Window.NominalLength)
            : null;

    /// <summary>What was promised at an instant, by the version of the SLO that was in force.</summary>
    public (Target Target, Window Window) PromisedAt(DateTimeOffset instant) =>
        History.InForceAt(instant) is { } then
            ? (then.Target, then.Window)
            : (Watched.Objective.Target, Watched.Objective.Window);

    public WindowCounts Spent => Budget.Spent;
}
