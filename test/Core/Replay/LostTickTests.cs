using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

/// <summary>A tick of which nothing is known, shortly before everything fails.</summary>
public sealed class LostTickTests
{
    const int Minutes = 3000;
    const int Lost = 2500;

    [Theory]
    [InlineData("target-error-rate")]
    [InlineData("increased-window")]
    [InlineData("burn-rate")]
    [InlineData("multi-burn-rate")]
    [InlineData("multi-window-multi-burn-rate")]
    public void A_lost_tick_blinds_no_strategy(string name)
    {
        var strategy = AlertStrategy.Named(name, SquarePast.Window);
        var (whole, torn) = (First(Past(isTorn: false), strategy), First(Past(isTorn: true), strategy));
        // The lost minute was without errors, so what is left of each window burns a little faster than it did.
        Assert.InRange(torn, whole - 1.Minutes, whole);
    }

    [Fact]
    public void What_burns_in_both_windows_burns_in_the_long_one_alone() =>
        Gen.Select(Gen.Double[0, 3600], Gen.Double[0, 1000], Gen.Double[0, 1], Gen.Double[0, 300], Gen.Double[0, 100])
            .Sample(
                (covered, total, share, shortCovered, shortTotal) =>
                {
                    var two = new AlertTier
                    {
                        Severity = Severity.Page,
                        LongWindow = 1.Hours,
                        ShortWindow = 5.Minutes,
                        BurnRate = new BurnRate(14.4),
                    };
                    var one = two with { ShortWindow = 1.Hours };
                    var longSums = Sums(covered, total, total * share);
                    var shortSums = Sums(shortCovered, shortTotal, shortTotal * share);
                    var finding = new TierRule(two, SquarePast.Target).Judge(longSums, shortSums);
                    var alone = new TierRule(one, SquarePast.Target).Judge(longSums, longSums);
                    Assert.True(finding != TierFinding.Burning || alone == TierFinding.Burning);
                }
            );

    static WindowSums Sums(double covered, double total, double bad) => new(total, bad, covered, total);

    static DateTimeOffset First(CountHistory history, AlertStrategy strategy) =>
        Assert.Single(history.Alerts(strategy), alert => alert.Severity == Severity.Page).Span.From;

    static CountHistory Past(bool isTorn)
    {
        var (totals, bads, covered) = (new double[Minutes], new double[Minutes], new TimeSpan[Minutes]);
        Array.Fill(totals, 1000);
        Array.Fill(bads, 1000, Lost + 1, Minutes - Lost - 1);
        Array.Fill(covered, 1.Minutes);
        if (isTorn)
        {
            (totals[Lost], covered[Lost]) = (0, TimeSpan.Zero);
        }
        return new CountHistory(SquarePast.Begin, 1.Minutes, totals, bads, covered);
    }
}
