using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>The settings that a sweep tries: the default strategy with other windows and burn rates for its pages.</summary>
/// <remarks>
/// The first page tier has each of the long windows and factors, alone or with a slower one behind it, which looks back six times as long
/// at 6 / 14.4 of the factor, as the workbook's does. The short window is a twelfth of the long one, a third, or all of it. Tickets stay
/// as they are by default.
/// </remarks>
public static class SweepGrid
{
    /// <summary>Of the six hours and thirty minutes behind the hour and five minutes.</summary>
    const int SlowerBy = 6;

    static readonly TimeSpan[] LongWindows = [15.Minutes, 30.Minutes, 1.Hours, 2.Hours, 3.Hours, 6.Hours, 12.Hours];
    static readonly double[] Factors = [2, 3, 4, 6, 8, 10, 12, 14.4, 20, 30, 50, 100];
    static readonly bool[] Either = [false, true];
    static readonly int[] ShortParts = [12, 3, 1];

    /// <summary>Each once; those that could never fire are left out.</summary>
    public static IEnumerable<SweepSetting> Of(IReadOnlyList<Target> targets, TimeSpan sloWindow)
    {
        var standard = AlertStrategy.Named(AlertStrategy.DefaultName, sloWindow);
        var tickets = standard.Tiers.Where(tier => tier.Severity != Severity.Page).ToList();
        return from target in targets
            from length in LongWindows
            where length <= sloWindow
            from factor in Factors
            from part in ShortParts
            from isWithSlower in Either
            let fast = Page(length, length / part, factor)
            let slow = Page(length * SlowerBy, length * SlowerBy / part, factor * 6 / 14.4)
            where fast.CanFireAt(target) && (!isWithSlower || slow.LongWindow <= sloWindow)
            select new SweepSetting(
                target,
                standard with
                {
                    Name = Name(fast, isWithSlower),
                    Tiers = [fast, .. isWithSlower ? [slow] : Array.Empty<AlertTier>(), .. tickets],
                }
            );
    }

    static AlertTier Page(TimeSpan longWindow, TimeSpan shortWindow, double factor) =>
        new()
        {
            Severity = Severity.Page,
            LongWindow = longWindow,
            ShortWindow = shortWindow,
            BurnRate = new BurnRate(factor),
        };

    // A name that a document may have: 14.4 is 14-4.
    static string Name(AlertTier fast, bool isWithSlower) =>
        $"{fast.Name}-at-{FormattableString.Invariant($"{fast.BurnRate.Factor}").Replace('.', '-')}{(isWithSlower ? "-and-slower" : "")}";
}
