using CsCheck;
using Leeway.Core.Series;

namespace Leeway.Core.Tests.Series;

/// <summary>Steps against a model of a process that keeps every event it ever counted.</summary>
public sealed class CounterStepLaws
{
    /// <summary>What happens between two readings: events, and a restart among them.</summary>
    static readonly Gen<(int Before, bool Restarts, int After)[]> Life = Gen.Select(
        Gen.Int[0, 5],
        Gen.Int[0, 4].Select(one => one == 0),
        Gen.Int[0, 5]
    ).Array[0, 60];

    [Fact]
    public void With_start_times_the_steps_add_up_to_the_events_that_a_reading_could_show() =>
        Life.Sample(life =>
        {
            var process = new CountingProcess();
            process.Happen(7);
            var cursor = Step(null, process, knowsStart: true).Next;
            var (counted, visible) = (0.0, 0);
            for (var i = 0; i < life.Length; i++)
            {
                process.MarkRead();
                process.Happen(life[i].Before);
                // A fourth restart among ten readings would be two writers.
                if (life[i].Restarts && i % 4 == 0)
                {
                    process.Restart();
                }
                process.Happen(life[i].After);
                var step = Step(cursor, process, knowsStart: true);
                (counted, visible, cursor) = (counted + step.Increase, visible + process.VisibleSinceRead, step.Next);
            }

            Assert.Equal(visible, counted);
        });

    [Fact]
    public void Without_start_times_no_event_is_invented_and_none_is_lost_of_a_process_that_lives() =>
        Life.Sample(life =>
        {
            var process = new CountingProcess();
            process.Happen(7);
            var cursor = Step(null, process, knowsStart: false).Next;
            foreach (var (before, restarts, after) in life)
            {
                process.MarkRead();
                process.Happen(before);
                if (restarts)
                {
                    process.Restart();
                }
                process.Happen(after);
                var step = Step(cursor, process, knowsStart: false);
                cursor = step.Next;

                Assert.True(step.Increase >= 0 && step.Increase <= process.VisibleSinceRead);
                Assert.True(restarts || step.Kind == CounterStepKind.TwoWriters || step.Increase == before + after);
            }
        });

    [Fact]
    public void Any_readings_give_a_finite_step_that_is_not_negative() =>
        Gen.Select(Gen.OneOf(Gen.Double, Gen.Double.Special), Gen.OneOf(Gen.Long, Gen.Const(0L)))
            .Array[0, 30]
            .Sample(readings =>
            {
                SeriesCursor? cursor = null;
                foreach (var (value, startMs) in readings)
                {
                    var step = CounterStep.Of(cursor, value, startMs, 0);
                    cursor = step.Kind == CounterStepKind.Invalid ? cursor : step.Next;

                    Assert.True(double.IsFinite(step.Increase) && step.Increase >= 0);
                    Assert.Equal(!double.IsFinite(value) || value < 0, step.Kind == CounterStepKind.Invalid);
                }
            });

    static CounterStep Step(SeriesCursor? cursor, CountingProcess process, bool knowsStart) =>
        CounterStep.Of(cursor, process.Value, knowsStart ? process.StartMs : 0, seenMs: 0);
}
