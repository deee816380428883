using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Replay;

public sealed class ReplayLaws
{
    static readonly Gen<PastTick> Calm = Gen.Int[1, 2000].Select(total => new PastTick(total, 0, 60));
    static readonly Gen<PastTick> Burning = Gen.Select(Gen.Int[1, 2000], Gen.Double[0, 1])
        .Select((total, share) => new PastTick(total, Math.Floor(total * share), 60));
    static readonly Gen<PastTick> Few = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3])
        .Select((total, bad) => new PastTick(total, Math.Min(total, bad), 60));
    static readonly Gen<PastTick> Odd = Gen.Select(Gen.Int[-3, 30], Gen.Int[-3, 33], Gen.Int[1, 60])
        .Select((total, bad, covered) => new PastTick(total, bad, covered));

    static readonly Gen<IReadOnlyList<PastTick>> Pasts = Gen.OneOf(
            Calm.Array[1, 30],
            Burning.Array[1, 15],
            Few.Array[1, 30],
            Odd.Array[1, 8],
            Gen.Const(new PastTick(0, 0, 60)).Array[1, 12],
            Gen.Const(new PastTick(0, 0, 0)).Array[1, 12]
        )
        .Array[1, 12]
        .Select(IReadOnlyList<PastTick> (parts) => [.. parts.SelectMany(part => part)]);

    static readonly Gen<LowTraffic?> Guards = Gen.OneOf<LowTraffic?>(
        null,
        LowTraffic.Default,
        new LowTraffic { Confidence = 0.5m, MinBadEvents = 3 }
    );

    static readonly Severity[] Severities = [Severity.Page, Severity.Ticket, new("chat")];

    static readonly Gen<AlertTier> Tiers = Gen.Select(
        Gen.Int[1, 40],
        Gen.Double[0, 1],
        Gen.OneOf(0.5, 1, 2, 14.4, 100, 1000),
        Gen.Int[0, 7],
        Gen.Int[0, 6],
        Gen.Int[0, 6],
        Guards,
        (minutes, part, factor, kind, @for, keep, guard) =>
            new AlertTier
            {
                Severity = Severities[kind % 3],
                LongWindow = minutes.Minutes,
                ShortWindow = Math.Max(1, (int)(minutes * part)).Minutes,
                BurnRate = new BurnRate(factor),
                IsInclusive = (kind & 2) == 0,
                IsByUsualTraffic = kind >= 6,
                For = (@for % 4).Minutes,
                KeepFiring = (keep % 4).Minutes,
                LowTraffic = guard,
            }
    );

    static readonly Gen<AlertStrategy> Strategies = Gen.Select(
        Tiers.Array[1, 4],
        Gen.OneOf(SeverityOrder.Default, new SeverityOrder([Severity.Ticket]), new SeverityOrder([])),
        (tiers, order) => new AlertStrategy("any", tiers, null) { Severities = order }
    );

    static readonly Gen<Target> Targets = Gen.OneOf(new Target(0.9m), new Target(0.99m), new Target(0.999m));

    [Fact]
    public void A_replay_tells_what_the_slow_way_tells_tick_by_tick() =>
        Gen.Select(Pasts, Strategies, Targets)
            .Sample(
                (past, strategy, target) =>
                {
                    var model = new SlowReplay(past, target, 60.Minutes);

                    var alerts = StrategyReplay.Run(model.History, strategy, target, 60.Minutes, TimeSpan.Zero);

                    Assert.Equal(model.Alerts(strategy), alerts);
                },
                iter: 2000
            );

    [Fact]
    public void Time_to_detect_and_time_to_reset_make_one_window_however_long_the_outage() =>
        Gen.Select(Gen.Int[10, 300], Gen.Int[2, 30], Gen.Int[1, 1000], Gen.Int[0, 400])
            .Sample(
                (windowMinutes, factor, above, more) =>
                {
                    var window = windowMinutes.Minutes;
                    var burn = factor + (above / 10.0);
                    var detection = (int)((decimal)factor * windowMinutes / (decimal)burn) + 1;
                    var tier = new AlertTier
                    {
                        Severity = Severity.Page,
                        LongWindow = window,
                        ShortWindow = window,
                        BurnRate = new BurnRate(factor),
                    };

                    var length = (detection + more).Minutes;
                    var alert = Assert.Single(
                        SquarePast.Of(burn, length, 1.Minutes).Alerts(new AlertStrategy("one", [tier], null))
                    );

                    Assert.Equal(detection.Minutes, alert.Span.From - SquarePast.Begin);
                    Assert.InRange(
                        alert.Span.Until - (SquarePast.Begin + length) + detection.Minutes,
                        window,
                        window + 1.Minutes
                    );
                },
                iter: 100
            );

    [Fact]
    public void Of_a_baseline_of_errors_detection_and_reset_still_make_one_window() =>
        Gen.Select(Gen.Int[20, 200], Gen.Int[1, 9], Gen.Int[11, 500])
            .Sample(
                (minutes, baseline, burn) =>
                {
                    // 10 allows; the baseline burns below it, the outage above.
                    var model = SlowReplay.Of([
                        .. Ticks(minutes, baseline),
                        .. Ticks(minutes, burn),
                        .. Ticks(2 * minutes, baseline),
                    ]);
                    var tier = new AlertTier
                    {
                        Severity = Severity.Page,
                        LongWindow = minutes.Minutes,
                        ShortWindow = minutes.Minutes,
                        BurnRate = new BurnRate(10),
                    };

                    var alert = Assert.Single(model.History.Alerts(new AlertStrategy("one", [tier], null)));
                    var begin = model.History.EdgeAt(minutes);
                    var detection = (alert.Span.From - begin).TotalMinutes;
                    var reset = (alert.Span.Until - begin).TotalMinutes - minutes;

                    Assert.InRange(detection - (minutes * (10.0 - baseline) / (burn - baseline)), -1e-9, 1.0001);
                    Assert.InRange(reset - (minutes * (burn - 10.0) / (burn - baseline)), -1e-9, 1.0001);
                },
                iter: 200
            );

    static IEnumerable<PastTick> Ticks(int count, int burn) =>
        Enumerable.Repeat(new PastTick(100_000, burn * 100, 60), count);
}
