using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents.Native;

namespace Leeway.Documents.Linking;

/// <summary>Finds the SLOs that adjustments are about, and says how their times fit what the ledger keeps.</summary>
sealed class AdjustmentLinker(Catalogue catalogue, IReadOnlyList<Objective> objectives, TickGrid grid)
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
        foreach (var name in declared.Slos.Names)
        {
            catalogue.Slos.Find(name);
        }
        var found = declared.Slos.Of(objectives);
        if (
            declared.Slos.Selector is { Value: var value }
            && found.Count == 0
            && objectives.Count == catalogue.Slos.All.Count()
        )
        {
            value.Warn($"{value.Path} matches no SLO, so nothing is adjusted", "correct it, or remove the document");
        }
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
