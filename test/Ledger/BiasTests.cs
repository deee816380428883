using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

/// <summary>What the ledger answers where a mean of ratios, which weighs a quiet night like a busy day, is wrong.</summary>
/// <remarks>The figures stand in docs/guide/counting.md.</remarks>
public sealed class BiasTests
{
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Slot = 5.Minutes;

    [Fact]
    public void Errors_of_a_busy_half_day_are_not_halved_by_a_quiet_one()
    {
        using var ledger = Open();
        var ratios = Fill(ledger, 1.Days, slot => slot < 144 ? new EventCounts(10, 0) : new EventCounts(1000, 10));

        Assert.Equal(0.0050, ratios.Average(), 1e-6);
        var day = ledger.Read(ledger.Column("api"), new Interval(Start, Start + 1.Days));
        Assert.Equal(0.0099, ErrorRatio.Of(day.Counts)!.Value.Value, 1e-4);
    }

    [Fact]
    public void An_hour_without_service_at_night_costs_what_its_few_users_were()
    {
        using var ledger = Open();
        var ratios = Fill(
            ledger,
            30.Days,
            slot =>
                (slot % 288) switch
                {
                    < 12 when slot < 288 => new EventCounts(1, 1),
                    < 144 => new EventCounts(1, 0),
                    _ => new EventCounts(1000, 0),
                }
        );

        Assert.Equal(1.39, ratios.Average() / 0.001, 0.005);
        var month = ledger.Read(ledger.Column("api"), new Interval(Start, Start + 30.Days));
        var budget = ErrorBudget.Of(month, new Target(0.999m), 30.Days);
        Assert.Equal(0.0028, 1 - budget.RemainingOfWindow!.Value, 5e-5);
    }

    // Returns the error ratio of each five minutes, as a recording rule would have it.
    static List<double> Fill(Ledger ledger, TimeSpan length, Func<int, EventCounts> countsOf)
    {
        var column = ledger.Column("api");
        var ratios = new List<double>();
        for (var slot = 0; slot < length / Slot; slot++)
        {
            var span = new Interval(Start + (slot * Slot), Start + ((slot + 1) * Slot));
            var counts = countsOf(slot);
            ledger.Add(column, span, counts, Slot, Origin.Scraped);
            ratios.Add(counts.Bad / counts.Total);
            if (slot % 288 == 287)
            {
                ledger.Commit(span.Until);
                ledger.Tidy(span.Until, CancellationToken.None);
            }
        }
        return ratios;
    }

    static Ledger Open() => Ledger.Open(new SimulatedDisk(), new LedgerSettings { Tick = 15.Seconds });
}
