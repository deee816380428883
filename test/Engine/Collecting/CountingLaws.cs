using CsCheck;
using Leeway.Engine.Tests.Collecting.Worlds;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>What holds of the counts whatever happens, against a world that remembers every event.</summary>
public sealed class CountingLaws
{
    // Half of a thousandth of an event: counts over gaps are spread, and the parts of a whole add up to it but for rounding.
    const double Precision = 0.0005;

    const int WorldsALaw = 100;

    static readonly Gen<Fate> Fates = Gen.Frequency(
        (20, Gen.Const(Fate.Lives)),
        (3, Gen.Const(Fate.IsNotHeard)),
        (1, Gen.Const(Fate.IsReplaced)),
        (1, Gen.Const(Fate.Dies))
    );

    static readonly Gen<Moment> Moments = Gen.Select(
        Gen.Frequency((3, Gen.Int[0, 30]), (1, Gen.Const(0))),
        Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 6])),
        Fates,
        (good, bad, fate) => new Moment(good, bad, fate)
    );

    static readonly Gen<World> Worlds = Gen.Select(Gen.Int[1, 4], Gen.Int[3, 60])
        .SelectMany(
            (targets, ticks) =>
                Gen.Select(
                    Life(ticks).Array[targets],
                    Gen.Select(Gen.Int[1, ticks], Gen.Int[0, 4], (after, down) => new Outage(after, down)).Array[0, 3],
                    Gen.Int[1, 2 * ticks],
                    (lives, outages, second) => new World(lives, outages, second)
                )
        );

    [Fact]
    public void Everything_that_could_be_seen_is_counted_and_nothing_twice() =>
        Check(
            (run, slo) =>
            {
                var (total, bad) = run.Truth.Counts(slo);
                var counted = run.Script.Read(0, run.Ticks, slo).Counted;
                Assert.Equal(total, counted.Total, Precision);
                Assert.Equal(bad, counted.Bad, Precision);
            }
        );

    [Fact]
    public void Every_group_holds_the_events_of_its_series_and_is_known_as_far_as_the_whole() =>
        Check(
            (run, slo) =>
            {
                var column = run.Script.Collector.Columns.Values.FirstOrDefault(one => one.Groups.Count > 0);
                if (slo != WorldRun.First || column is null)
                {
                    return;
                }
                var groups = column.Groups[0].Columns;
                var seen = run.Truth.CountsByCode(slo);
                Assert.Equal(seen.Keys.Order(), groups.Keys.Select(group => group.Labels[0].Value).Order());
                var whole = run.Script.Read(0, run.Ticks, slo);
                foreach (var (group, part) in groups)
                {
                    var (code, read) = (group.Labels[0].Value, run.Script.ReadColumn(part.Id, 0, run.Ticks));
                    Assert.Equal(seen[code], read.Counted.Total, Precision);
                    Assert.Equal(code.StartsWith('5') ? seen[code] : 0, read.Counted.Bad, Precision);
                    Assert.Equal(whole.Covered, read.Covered);
                }
            }
        );

    [Fact]
    public void No_event_is_invented() =>
        Check(
            (run, slo) =>
            {
                var first = run.Answers.TryGetValue(slo, out var answers) ? answers.First : run.Ticks;
                var events = run.Targets.SelectMany(target => target.Events).Where(one => one.Tick > first).ToList();
                var counted = run.Script.Read(0, run.Ticks, slo).Counted;
                Assert.InRange(counted.Total, 0, events.Count + Precision);
                Assert.InRange(counted.Bad, 0, events.Count(one => one.IsBad) + Precision);
            }
        );

    [Fact]
    public void Nothing_is_counted_before_the_first_answer_or_after_the_last() =>
        Check(
            (run, slo) =>
            {
                var (first, last) = run.Answers.TryGetValue(slo, out var answers) ? answers : (run.Ticks, run.Ticks);
                Assert.Equal((0, 0), run.Script.Counts(0, first, slo));
                Assert.Equal((0, 0), run.Script.Counts(last, run.Ticks, slo));
                Assert.Equal(0, run.Script.Covered(0, first, slo));
                Assert.Equal(0, run.Script.Covered(last, run.Ticks, slo));
            }
        );

    [Fact]
    public void A_window_is_the_sum_of_its_ticks_and_no_tick_is_covered_for_longer_than_it_lasts() =>
        Check(
            (run, slo) =>
            {
                // Reading clamps covered time to the window: if any tick held too much, the whole would differ from its parts.
                var ticks = Enumerable
                    .Range(0, run.Ticks)
                    .Select(tick => run.Script.Read(tick, tick + 1, slo))
                    .ToList();
                foreach (var from in (int[])[0, run.Ticks / 3, run.Ticks / 2])
                {
                    var whole = run.Script.Read(from, run.Ticks, slo);
                    Assert.Equal(ticks.Skip(from).Sum(tick => tick.Counted.Total), whole.Counted.Total, Precision);
                    Assert.Equal(ticks.Skip(from).Sum(tick => tick.Counted.Bad), whole.Counted.Bad, Precision);
                    Assert.Equal(
                        ticks.Skip(from).Sum(tick => tick.Covered / CountingScript.Tick),
                        whole.Covered / CountingScript.Tick,
                        Precision
                    );
                    Assert.InRange(whole.Covered, TimeSpan.Zero, whole.Window.Length);
                }
            }
        );

    [Fact]
    public void The_watermark_never_goes_back_and_never_passes_the_last_answer() =>
        Check(
            (run, slo) =>
            {
                var watermarks = run.Watermarks[slo].OfType<int>().ToList();
                Assert.Equal(watermarks.Order(), watermarks);
                var last = run.Answers.TryGetValue(slo, out var answers) ? answers.Last : 0;
                Assert.True(watermarks.TrueForAll(watermark => watermark <= last));
            }
        );

    [Fact]
    public void A_restart_of_leeway_that_misses_no_edge_changes_nothing() =>
        Gen.Select(Worlds, Gen.Int[1, 60].Array[1, 4])
            .Sample(
                (world, restarts) =>
                {
                    var calm = world with { Outages = [] };
                    using var undisturbed = new WorldRun(calm);
                    using var restarted = new WorldRun(
                        calm with
                        {
                            Outages = [.. restarts.Select(after => new Outage(after, 0))],
                        }
                    );
                    Assert.Equal(undisturbed.Script.Kept(), restarted.Script.Kept());
                },
                iter: WorldsALaw
            );

    static void Check(Action<WorldRun, string> law) =>
        Worlds.Sample(
            world =>
            {
                using var run = new WorldRun(world);
                foreach (var slo in run.Slos)
                {
                    law(run, slo);
                }
            },
            iter: WorldsALaw
        );

    static Gen<TargetLife> Life(int ticks) =>
        Gen.Select(
            Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[1, 10])),
            Gen.Bool,
            Gen.Bool,
            Moments.Array[ticks],
            (begins, states, zero, moments) => new TargetLife(begins, states, zero, moments)
        );
}
