using CsCheck;
using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Ledger.Tests;

public sealed class RandomLifeTests
{
    static readonly Gen<string> Key = Gen.OneOf("api", "web", "batch");
    static readonly Gen<string> Target = Gen.OneOf("east", "west");
    static readonly Gen<string?> Text = Gen.OneOf<string?>("one", "two", null);
    static readonly Gen<Survival> Survivals = Gen.Enum<Survival>();

    // Quarters of events, so that the naive sums and ours may differ only in the last digits.
    static readonly Gen<EventCounts> Counts = Gen.Select(
        Gen.Int[0, 4000],
        Gen.Int[0, 40],
        (total, bad) => new EventCounts(total / 4.0, bad / 4.0)
    );

    static readonly Gen<Action<Twins>> Recent = Additions(ago: 60, seconds: 30);
    static readonly Gen<Action<Twins>> Late = Additions(ago: 900, seconds: 150);

    static readonly Gen<Action<Twins>> Gap = Gen.Int[60, 400].Select(Act<int>((twins, seconds) => twins.Pass(seconds)));

    static readonly Gen<Action<Twins>> Pass = Gen.Int[1, 90].Select(Act<int>((twins, seconds) => twins.Pass(seconds)));

    static readonly Gen<Action<Twins>> Close = Gen.Select(Key, Gen.Int[0, 60])
        .Select(Act<(string, int)>((twins, close) => twins.Close(close.Item1, close.Item2)));

    static readonly Gen<Action<Twins>> SetSeries = Gen.Select(Target, Gen.Int[0, 3], Gen.Int[0, 1000])
        .Select(
            Act<(string, int, int)>(
                (twins, set) =>
                    twins.SetSeries(set.Item1, $"s{set.Item2}", new SeriesCursor(set.Item3, -set.Item3, set.Item3, 5))
            )
        );

    static readonly Gen<Action<Twins>> ForgetSeries = Gen.Select(Target, Gen.Int[0, 3])
        .Select(Act<(string, int)>((twins, gone) => twins.ForgetSeries(gone.Item1, $"s{gone.Item2}")));

    static readonly Gen<Action<Twins>> SetTexts = Gen.Select(Target, Text, Text)
        .Select(
            Act<(string, string?, string?)>(
                (twins, set) =>
                {
                    twins.SetTarget(set.Item1, set.Item2);
                    twins.SetEntry($"entry/{set.Item1}", set.Item3);
                }
            )
        );

    static readonly Gen<Action<Twins>> Commit = Gen.Const<Action<Twins>>(twins => twins.CommitOnly());

    static readonly Gen<Action<Twins>> Tidy = Gen.Const<Action<Twins>>(twins => twins.Tidy());

    // What comes while a block is being written.
    static readonly Gen<Action<Twins>> TidySlowly = Gen.OneOf(Recent, Late, Commit)
        .Array[1, 6]
        .Select(Act<Action<Twins>[]>((twins, acts) => twins.TidyWhile(acts)));

    static readonly Gen<Action<Twins>> Reopen = Gen.Const<Action<Twins>>(twins => twins.Reopen());

    static readonly Gen<Action<Twins>> Crash = Survivals.Select(Act<Survival>((twins, left) => twins.Restart(left)));

    static readonly Gen<Action<Twins>> CrashSoon = Gen.Select(Gen.Int[0, 12], Gen.Enum<CrashPoint>())
        .Select(Act<(int, CrashPoint)>((twins, soon) => twins.Disk.CrashAfter(soon.Item1, soon.Item2)));

    static readonly Gen<Action<Twins>> Disk = Gen.Int[0, 7]
        .Select(
            Act<int>(
                (twins, trouble) =>
                {
                    twins.Disk.IsFull = trouble == 1;
                    twins.Disk.CannotFlush = trouble == 2;
                    twins.Disk.CannotFlushNames = trouble == 3;
                }
            )
        );

    static readonly Gen<Action<Twins>[]> Life = Gen.Frequency(
        (8, Recent),
        (2, Late),
        (5, Pass),
        (2, Close),
        (2, SetSeries),
        (1, ForgetSeries),
        (1, SetTexts),
        (7, Commit),
        (3, Tidy),
        (2, TidySlowly),
        (1, Reopen),
        (1, Crash),
        (1, CrashSoon),
        (1, Disk)
    ).Array[1, 120];

    [Fact]
    public void Whatever_happens_the_ledger_holds_what_was_committed_exactly_once() =>
        Gen.Select(
                Life,
                Survivals,
                Gen.OneOf(1L, 4_096L),
                Gen.OneOf(1L, 100_000L),
                Gen.OneOf(Twins.Settings, Twins.Thinned, Twins.LongHead)
            )
            .Sample(
                (life, survival, rollBytes, retainedBytes, settings) =>
                {
                    var twins = new Twins
                    {
                        With = settings with { LogRollBytes = rollBytes, RetainedBytes = retainedBytes },
                    };
                    twins.Open();
                    foreach (var act in life)
                    {
                        Survive(twins, act, survival);
                        Assert.True(twins.Ledger!.Recovery.IsWhole);
                    }
                    twins.AssertAgree();
                    Survive(twins, last => last.Reopen(), survival);
                    twins.AssertAgree();
                },
                iter: 120,
                print: _ => "a life"
            );

    [Fact]
    public void Rows_that_were_dropped_leave_those_that_stay_as_they_were() =>
        Gen.Select(Gen.OneOf(Recent, Late, Gap).Array[20, 60], Late.Array[0, 5], Survivals)
            .Sample(
                (life, late, survival) =>
                {
                    var twins = new Twins { With = Twins.Thinned };
                    twins.Open();
                    foreach (var act in life)
                    {
                        twins.Pass(40);
                        act(twins);
                        twins.Commit();
                    }
                    twins.AssertAgree();
                    Array.ForEach(late, act => act(twins));
                    twins.AssertAgree();
                    for (var commit = 0; commit < 30; commit++)
                    {
                        twins.Commit();
                    }
                    twins.AssertAgree();
                    twins.Restart(survival);
                    twins.AssertAgree();
                },
                iter: 100,
                print: _ => "a life"
            );

    [Fact]
    public void Any_window_equals_the_sum_of_its_ticks() =>
        Gen.Select(Recent.Array[1, 30], Late.Array[0, 10], Gen.Int[-700, 1200], Gen.Int[0, 1500], Gen.Int[0, 999])
            .Sample(
                (recent, late, from, length, milliseconds) =>
                {
                    var twins = new Twins();
                    twins.Open();
                    foreach (var act in recent)
                    {
                        twins.Pass(20);
                        act(twins);
                        twins.Commit();
                    }
                    Array.ForEach(late, act => act(twins));
                    var start = Twins.Start + TimeSpan.FromSeconds(from) + TimeSpan.FromMilliseconds(milliseconds);
                    var window = new Core.Time.Interval(start, start + TimeSpan.FromSeconds(length));
                    foreach (var key in twins.Naive.Keys)
                    {
                        Assert.True(twins.Ledger!.TryFindColumn(key, out var column));
                        Assert.Null(Agreement.Window(twins.Ledger, twins.Naive, key, column, window));
                    }
                },
                iter: 120,
                print: _ => "windows"
            );

    static void Survive(Twins twins, Action<Twins> act, Survival survival)
    {
        try
        {
            act(twins);
        }
        catch (SimulatedCrashException)
        {
            twins.Restart(survival);
        }
        catch (IOException)
        {
            // Opening needs a disk that answers; the trouble passes and it is tried again.
            twins.Restart(Survival.Everything);
        }
    }

    static Gen<Action<Twins>> Additions(int ago, int seconds) =>
        Gen.Select(Key, Gen.Int[0, ago], Gen.Int[1, seconds], Counts, Gen.Int[0, 20], Gen.Int[1, 6])
            .Select(
                Act<(string, int, int, EventCounts, int, int)>(
                    (twins, add) =>
                        twins.Add(add.Item1, add.Item2, add.Item3, add.Item4, add.Item5 / 20.0, (Origin)add.Item6)
                )
            );

    static Func<T, Action<Twins>> Act<T>(Action<Twins, T> act) => value => twins => act(twins, value);
}
