using Leeway.Core.Series;
using static Leeway.Core.Series.CounterStepKind;

namespace Leeway.Core.Tests.Series;

public sealed class CounterStepTests
{
    const long Start = 1_700_000_000_000;

    /// <summary>A series last read at 10, begun at <see cref="Start"/>.</summary>
    static readonly SeriesCursor AtTen = new(10, Start, 1000, 0);

    [Theory]
    [InlineData(17, Start, Increase, 7)]
    [InlineData(10, Start, Increase, 0)]
    [InlineData(10.5, Start, Increase, 0.5)]
    [InlineData(3, Start, Restart, 3)]
    [InlineData(0, Start, Restart, 0)]
    [InlineData(3, 0, Restart, 3)] // without a start time the drop alone says it
    [InlineData(17, 0, Increase, 7)]
    [InlineData(17, Start + 1000, Increase, 7)] // a boot time that wobbles
    [InlineData(17, Start - 1000, Increase, 7)]
    [InlineData(17, Start + 1001, Restart, 17)] // grew past its old value since it restarted
    [InlineData(17, Start - 1001, TwoWriters, 0)]
    [InlineData(3, Start - 1001, TwoWriters, 0)]
    [InlineData(double.NaN, Start, Invalid, 0)]
    [InlineData(double.PositiveInfinity, Start, Invalid, 0)]
    [InlineData(-1, Start, Invalid, 0)]
    [InlineData(double.MaxValue, Start, Increase, double.MaxValue)]
    [InlineData(17, long.MaxValue, Restart, 17)] // whatever a page claims
    [InlineData(17, long.MinValue, TwoWriters, 0)]
    public void A_reading_is_one_of_five_kinds(double value, long startMs, CounterStepKind kind, double increase)
    {
        var step = CounterStep.Of(AtTen, value, startMs, 2000);

        Assert.Equal((kind, increase), (step.Kind, step.Increase));
        if (kind == Invalid)
        {
            Assert.Equal(AtTen, step.Next);
            return;
        }
        Assert.Equal((value, 2000), (step.Next.Last, step.Next.SeenMs));
        Assert.Equal(startMs == 0 ? Start : startMs, step.Next.StartMs);
    }

    [Theory]
    [InlineData(long.MaxValue, long.MinValue, TwoWriters)]
    [InlineData(long.MinValue, long.MaxValue, Restart)]
    [InlineData(long.MaxValue, long.MaxValue, Increase)]
    public void Start_times_may_be_as_wrong_as_a_number_can_be(long before, long now, CounterStepKind kind) =>
        Assert.Equal(kind, CounterStep.Of(new SeriesCursor(10, before, 1000, 0), 17, now, 2000).Kind);

    [Fact]
    public void The_first_reading_gives_its_value_and_a_cursor() =>
        Assert.Equal(
            new CounterStep(First, 10, new SeriesCursor(10, Start, 1000, 0)),
            CounterStep.Of(null, 10, Start, 1000)
        );

    [Fact]
    public void A_start_time_that_is_said_later_is_kept_and_is_no_restart()
    {
        var step = CounterStep.Of(AtTen with { StartMs = 0 }, 17, Start, 2000);

        Assert.Equal((Increase, 7, Start), (step.Kind, step.Increase, step.Next.StartMs));
    }

    [Fact]
    public void Three_restarts_in_ten_readings_are_restarts_and_a_fourth_is_two_writers()
    {
        CounterStepKind[] kinds = [First, Restart, Increase, Restart, Increase, Restart, Increase, TwoWriters];

        Assert.Equal(kinds, Kinds([100, 5, 6, 3, 4, 1, 2, 0]));
    }

    [Fact]
    public void A_restart_is_forgotten_after_ten_readings()
    {
        double[] calm = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
        double[] values = [100, .. calm, 0, 1, 0, 1, 0, 1];

        // The drop from 100 lies more than ten readings before the fourth one.
        Assert.Equal([Restart, Increase, Restart, Increase, Restart, Increase], Kinds(values).TakeLast(6));
    }

    [Fact]
    public void Two_processes_that_take_turns_without_start_times_are_two_writers_until_one_is_gone()
    {
        double[] turns = [100, 5, 101, 6, 102, 7, 103, 8, 104, 9, 105];
        double[] calm = [106, 107, 108, 109, 110];
        var kinds = Kinds([.. turns, .. calm]).ToList();

        Assert.Equal([First, Restart, Increase, Restart, Increase, Restart, Increase], kinds.Take(7));
        Assert.All(kinds[7..turns.Length], kind => Assert.Equal(TwoWriters, kind));
        // Five drops among the last ten readings, then four, then three.
        Assert.Equal([TwoWriters, TwoWriters, Increase, Increase, Increase], kinds[turns.Length..]);
    }

    [Fact]
    public void A_start_time_that_goes_back_proves_two_writers_for_this_reading_and_six_more()
    {
        var step = CounterStep.Of(AtTen, 500, Start - 60_000, 2000);
        var kinds = new List<CounterStepKind> { step.Kind };
        for (var i = 1; i <= 7; i++)
        {
            step = CounterStep.Of(step.Next, 500 + i, Start - 60_000, 2000 + i);
            kinds.Add(step.Kind);
        }

        Assert.Equal([.. Enumerable.Repeat(TwoWriters, 7), Increase], kinds);
    }

    [Fact]
    public void A_reading_allocates_nothing()
    {
        TakeSteps(); // what the runtime itself needs to get going is not the reading's
        var before = GC.GetAllocatedBytesForCurrentThread();
        var last = TakeSteps();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes < 1000, $"{bytes} bytes for 10,000 readings");
        Assert.Equal(0, last.Next.Last);
    }

    static CounterStep TakeSteps()
    {
        var step = CounterStep.Of(null, 0, Start, 0);
        for (var i = 1; i <= 10_000; i++)
        {
            step = CounterStep.Of(step.Next, i % 1000, Start, i);
        }
        return step;
    }

    static IEnumerable<CounterStepKind> Kinds(IEnumerable<double> values)
    {
        SeriesCursor? cursor = null;
        foreach (var value in values)
        {
            var step = CounterStep.Of(cursor, value, startMs: 0, seenMs: 0);
            cursor = step.Next;
            yield return step.Kind;
        }
    }
}
