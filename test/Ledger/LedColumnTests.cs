using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

/// <summary>Columns that are covered as another one is.</summary>
public sealed class LedColumnTests
{
    static readonly DateTimeOffset Start = Twins.Start;

    // Each step: seconds that pass, what share of them the leader covers, and whether the led column has events in them.
    static readonly Gen<(int Seconds, int Twentieths, int Events)> Step = Gen.Select(
        Gen.Int[1, 90],
        Gen.OneOf(0, 19, 20),
        Gen.Int[0, 3]
    );

    static readonly TimeSpan[] Lengths = [7.Seconds, 60.Seconds, 10.Minutes, 25.Minutes];

    [Fact]
    public void A_led_column_is_covered_as_its_leader_is_and_counts_by_itself() =>
        Gen.Select(Step.Array[1, 60], Gen.Int[0, 600], Gen.Bool)
            .Sample(
                (life, since, isReopened) =>
                {
                    var disk = new SimulatedDisk();
                    var ledger = Ledger.Open(disk, Twins.Thinned);
                    var (leaders, led) = Begin(ledger, Start + since.Seconds);
                    var (now, events) = (Start, 0.0);
                    foreach (var (index, (seconds, twentieths, count)) in life.Index())
                    {
                        var span = new Interval(now, now + seconds.Seconds);
                        var covered = span.Length * (twentieths / 20.0);
                        ledger.Add(Leader(ledger), span, EventCounts.None, covered, Origin.Scraped);
                        ledger.Add(Led(ledger), span, new EventCounts(count, 0), TimeSpan.Zero, Origin.Scraped);
                        now = span.Until;
                        events += count;
                        ledger.Close(Leader(ledger), now);
                        ledger.Close(Led(ledger), now);
                        ledger.Commit(now);
                        ledger.Tidy(now, CancellationToken.None);
                        if (isReopened && index == life.Length / 2)
                        {
                            ledger.Dispose();
                            ledger = Ledger.Open(disk, Twins.Thinned);
                            (leaders, led) = Begin(ledger, Start + since.Seconds);
                        }
                        Check(ledger, led.Read(leaders.Read()), now, Start + since.Seconds);
                    }
                    var all = ledger.Read(Led(ledger), new Interval(Start, now));
                    Assert.Equal(events, all.Counted.Total, 1e-6);
                    ledger.Dispose();
                },
                iter: 100,
                print: _ => "a life"
            );

    [Fact]
    public void A_step_without_events_has_the_origin_of_its_leader()
    {
        using var ledger = Ledger.Open(new SimulatedDisk(), Twins.Settings);
        ledger.Lead(Led(ledger), Leader(ledger), Start);
        var minute = new Interval(Start, Start + 1.Minutes);
        ledger.Add(Leader(ledger), minute, new EventCounts(5, 0), minute.Length, Origin.Scraped);
        var point = Assert.Single(ledger.ReadSeries(Led(ledger), minute, minute.Length));
        Assert.Equal((EventCounts.None, minute.Length), (point.Counted, point.Covered));
        Assert.Equal("Scraped", point.Origins.ToString());
    }

    // Windows that are read together hold what each of them holds alone, and that is what the leader's hold.
    static void Check(Ledger ledger, WindowTable table, DateTimeOffset now, DateTimeOffset since)
    {
        for (var number = 0; number < Lengths.Length; number++)
        {
            var window = Interval.Ending(now, Lengths[number]);
            var alone = ledger.Read(Led(ledger), window);
            var together = table[number];
            Assert.Equal((alone.Window, alone.Covered), (together.Window, together.Covered));
            Assert.Equal(alone.Counted.Total, together.Counted.Total, 1e-9);
            var from = alone.Window.From > since ? alone.Window.From : since;
            var covered =
                from < now
                    ? ledger.ReadSeries(Leader(ledger), new Interval(from, now), now - from)[0].Covered
                    : TimeSpan.Zero;
            Assert.Equal(covered.TotalSeconds, alone.Covered.TotalSeconds, 1e-3);
        }
    }

    static (WindowBatch Leaders, WindowBatch Led) Begin(Ledger ledger, DateTimeOffset since)
    {
        ledger.Lead(Led(ledger), Leader(ledger), since);
        var (leaders, led) = (ledger.Windows(), ledger.Windows());
        foreach (var length in Lengths)
        {
            led.Add(Led(ledger), length, leaders.Add(Leader(ledger), length));
        }
        return (leaders, led);
    }

    static ColumnId Leader(Ledger ledger) => ledger.Column("leader");

    static ColumnId Led(Ledger ledger) => ledger.Column("led");
}
