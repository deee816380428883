using System.Globalization;

namespace Leeway.Core.Budgets;

/// <summary>How many times faster than allowed a budget is being spent.</summary>
/// <remarks>
/// 1 empties it exactly at the end of the window; 14.4 empties a 30-day budget in 50 hours.
/// Source: The Site Reliability Workbook, chapter 5.
/// </remarks>
public readonly record struct BurnRate
{
    public BurnRate(double factor)
    {
        if (!double.IsFinite(factor) || factor < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "A burn rate is finite and not negative.");
        }
        Factor = factor;
    }

    public double Factor { get; }

    /// <summary>The rate that spends the given share of the budget within <paramref name="within"/>: p · P / W.</summary>
    /// <remarks>0.02 of a 30-day budget in one hour is 0.02 × 720 h / 1 h = 14.4. Source: The Site Reliability Workbook, chapter 5.</remarks>
    public static BurnRate Spending(decimal budgetShare, TimeSpan within, TimeSpan sloWindow) =>
        new((double)(budgetShare * sloWindow.Ticks / within.Ticks));

    public static bool operator >(BurnRate left, BurnRate right) => left.Factor > right.Factor;

    public static bool operator <(BurnRate left, BurnRate right) => left.Factor < right.Factor;

    public override string ToString() => Factor.ToString("0.##", CultureInfo.InvariantCulture) + "×";
}
