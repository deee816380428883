using Leeway.Core.Objectives;
using Leeway.Documents;
using Leeway.Engine.Histories;
using Leeway.Ledger;

namespace Leeway.Engine.Evaluating;

/// <summary>Where the windows of one SLO lie in the table of a tick.</summary>
sealed class WindowPlaces
{
    // What is nearer to the threshold than the last digits of a double is judged by the rules themselves.
    const double SurelyBelow = 1 - 1e-9;

    readonly (int Number, double Allowed, double KnownSeconds)[] _tiers;

    readonly bool _hasOtherRules;

    /// <param name="whole">Of a group its SLO's, which is covered alike.</param>
    public WindowPlaces(WatchedObjective watched, ColumnId column, WindowBatch batch, WindowPlaces? whole = null)
    {
        var (objective, tiers) = (watched.Objective, watched.Strategy.Tiers);
        _hasOtherRules = watched.Strategy.BudgetLeft.Count > 0 || watched.Strategy.NoTraffic is not null;
        // The long windows tell whether an SLO is quiet; the short ones are read when it is not, or when somebody looks.
        foreach (var length in tiers.Select(tier => tier.LongWindow).Distinct())
        {
            ByLength.Add(length, batch.Add(column, length, whole?.ByLength[length]));
        }
        var window = objective.Window;
        Spent = window is Window.Rolling rolling
            ? batch.Add(column, rolling.Length, whole?.Spent)
            : batch.Add(column, asOf => window.At(asOf).From, whole?.Spent);
        SinceSamePoint =
            window is Window.Rolling
                ? -1
                : batch.Add(column, asOf => SloWindows.SamePoint(window, asOf), whole?.SinceSamePoint);
        _tiers =
        [
            .. tiers.Select(tier =>
                (
                    ByLength[tier.LongWindow],
                    tier.IsByUsualTraffic ? 0 : tier.ThresholdAt(objective.Target) * SurelyBelow,
                    tier.KnownNeeded.TotalSeconds
                )
            ),
        ];
    }

    public Dictionary<TimeSpan, int> ByLength { get; } = [];

    public int Spent { get; }

    /// <summary>Of a calendar window only.</summary>
    public int SinceSamePoint { get; }

    /// <summary>True if there are only tiers, and of each the long window does not burn as fast as it would have to, or is not known well enough to say so.</summary>
    public bool IsSurelyQuiet(WindowTable table, SloHistory history)
    {
        if (_hasOtherRules)
        {
            return false;
        }
        if (!history.Adjustments.IsNone)
        {
            return IsSurelyQuietAdjusted(table, history);
        }
        foreach (var (number, allowed, known) in _tiers)
        {
            if (!IsSurelyQuiet(table.CoveredSeconds(number), known, table.Bad(number), table.Total(number) * allowed))
            {
                return false;
            }
        }
        return true;
    }

    // Covered time is rounded to the second where it is judged.
    static bool IsSurelyQuiet(double covered, double known, double bad, double allowed) =>
        bad <= allowed || covered < known - 1;

    bool IsSurelyQuietAdjusted(WindowTable table, SloHistory history)
    {
        try
        {
            return Array.TrueForAll(
                _tiers,
                tier =>
                    history.Adjust(table[tier.Number]) is { Counted: var counted } window
                    && IsSurelyQuiet(
                        window.Covered.TotalSeconds,
                        tier.KnownSeconds,
                        counted.Bad,
                        counted.Total * tier.Allowed
                    )
            );
        }
        catch (IOException)
        {
            return false; // whoever judges says why
        }
    }
}
