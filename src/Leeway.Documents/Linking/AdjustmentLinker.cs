using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Finds the SLOs that adjustments are about, and says how their times fit what the ledger keeps.</summary>
sealed class AdjustmentLinker(SloChoices choices, TickGrid grid)
{
    const int AdjustmentsMax = 1000;

    int _count;

    public Adjustment Link(AdjustmentDeclaration declared)
    {
        if (++_count == AdjustmentsMax + 1)
        {
            declared.From.Error(
                $"there are more than {AdjustmentsMax} Adjustments",
                "remove those whose interval no window looks at any more; what they did stays in the audit"
            );
        }
        var found = choices.Find(declared.Slos, "nothing is adjusted");
        WarnOfWidening(declared, found);
        return declared.Adjustment with { Objectives = [.. found.Select(objective => objective.Name)] };
    }

    void WarnOfWidening(AdjustmentDeclaration declared, IReadOnlyList<Objective> found)
    {
        var all = new Interval(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue);
        var span = declared.Adjustment.Time.Within(all).First();
        // Slices are whole numbers of ticks, so the longest slice shows whatever does not fit.
        var slice = found.MaxBy(objective => objective.Slices?.Length)?.Slices;
        var step = slice?.Length ?? grid.Length;
        var widened = span.Widened(step);
        if (widened != span)
        {
            declared.From.Warn(
                $"the interval [{span.From:HH:mm:ss}, {span.Until:HH:mm:ss}) begins or ends amid a {(slice is null ? "tick" : "slice")} of "
                    + $"{DurationText.Format(step)}: it acts from {InstantText.Format(widened.From)} until {InstantText.Format(widened.Until)}",
                $"write times that are whole multiples of {DurationText.Format(step)}, if that is too much"
            );
        }
    }
}
