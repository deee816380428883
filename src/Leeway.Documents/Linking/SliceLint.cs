using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents.OpenSlo;

namespace Leeway.Documents.Linking;

/// <summary>Finds slices that do not fit the ledger's ticks, the SLO's window or the tiers that watch it.</summary>
static class SliceLint
{
    public static void Check(SliceDeclaration slices, WindowDeclaration window, AlertStrategy strategy, TickGrid grid)
    {
        var (length, place) = (slices.Rule.Length, slices.Length);
        var words = $"{place.Path} is {DurationText.Format(length)}";
        if (length.Ticks % grid.Length.Ticks != 0)
        {
            var tick = DurationText.Format(grid.Length);
            place.Error(
                $"{words}, not a whole number of ticks of {tick}",
                $"write a multiple of {tick}, or serve with another tick"
            );
        }
        if (length > window.Window.NominalLength)
        {
            place.Error(
                $"{words}, longer than the SLO's window of {DurationText.Format(window.Window.NominalLength)}",
                "write a shorter one"
            );
            return;
        }
        if (strategy.Tiers.MinBy(tier => tier.ShortWindow) is { } tier && tier.ShortWindow < length)
        {
            var shortest = DurationText.Format(tier.ShortWindow);
            place.Warn(
                $"{words}: tier {tier.Name} of '{strategy.Name}' looks at {shortest}, which is less than a slice",
                $"write at most {shortest}, or take a strategy with longer windows"
            );
        }
    }
}
