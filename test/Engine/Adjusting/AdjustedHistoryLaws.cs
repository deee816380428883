using CsCheck;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Engine.Adjusting;
using Leeway.Engine.Histories;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Adjusting;

/// <summary>An SLO in a real ledger, whose adjustments come and go, against a list of all events that ever were.</summary>
public sealed class AdjustedHistoryLaws : IDisposable
{
    const int Ticks = 240;
    static readonly DateTimeOffset Start = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Tick = 15.Seconds;

    static readonly Gen<(int Tick, bool IsBad)[]> Events = Gen.Select(Gen.Int[0, Ticks - 1], Gen.Bool).Array[0, 400];

    static readonly Gen<CountCorrection?> Correction = Gen.OneOf(
        Gen.Const((CountCorrection?)null),
        Gen.Int[0, 100].Select(CountCorrection? (count) => new CountCorrection.Set(count)),
        Gen.Int[-50, 50].Select(CountCorrection? (count) => new CountCorrection.Add(count))
    );

    static readonly Gen<AdjustmentEffect> Effect = Gen.OneOf(
        Gen.Const<AdjustmentEffect>(new AdjustmentEffect.Exclude()),
        Gen.Select(Correction, Correction)
            .Select(AdjustmentEffect (both) => new AdjustmentEffect.Correct(both.Item1, both.Item2))
    );

    /// <summary>An adjustment that appears, or replaces the one of its name, or, without effect, disappears.</summary>
    static readonly Gen<(int Name, int From, int Ticks, AdjustmentEffect? Effect)> Change = Gen.Select(
        Gen.Int[0, 5],
        Gen.Int[-20, Ticks],
        Gen.Int[1, 100],
        Gen.Frequency((4, Effect.Select(AdjustmentEffect? (effect) => effect)), (1, Gen.Const((AdjustmentEffect?)null)))
    );

    static readonly Gen<(int From, int Until)> Window = Gen.Select(
        Gen.Int[0, Ticks],
        Gen.Int[0, Ticks],
        (one, other) => (Math.Min(one, other), Math.Max(one, other))
    );

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-adjusting-").FullName;
    readonly Ledger.Ledger _ledger;
    int _columns;

    public AdjustedHistoryLaws() =>
        _ledger = Leeway.Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = Tick });

    [Fact]
    public void Whatever_comes_and_goes_a_window_holds_the_events_that_are_left() =>
        Gen.Select(Events, Change.Array[1, 12], Window.Array[1, 5])
            .Sample(
                (events, changes, windows) =>
                {
                    var column = Feed(events);
                    var inForce = new Dictionary<int, (int From, int Ticks, AdjustmentEffect Effect)>();
                    foreach (var (name, from, ticks, effect) in changes)
                    {
                        inForce.Remove(name);
                        if (effect is not null)
                        {
                            inForce[name] = (from, ticks, effect);
                        }
                        var history = History(column, inForce);
                        foreach (var (begin, end) in windows)
                        {
                            AssertWindow(history, events, inForce, begin, end);
                        }
                    }
                },
                iter: 150,
                threads: 1
            );

    public void Dispose()
    {
        _ledger.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static void AssertWindow(
        SloHistory history,
        (int Tick, bool IsBad)[] events,
        Dictionary<int, (int From, int Ticks, AdjustmentEffect Effect)> inForce,
        int begin,
        int end
    )
    {
        var span = new Interval(At(begin), At(end));
        var read = history.Read(span);
        var model = Enumerable.Range(begin, end - begin).Select(tick => Model(events, inForce, tick)).ToList();

        Assert.Equal(model.Sum(tick => tick.Total), read.Counted.Total, 6);
        Assert.Equal(model.Sum(tick => tick.Bad), read.Counted.Bad, 6);
        Assert.Equal(model.Sum(tick => tick.Covered.TotalSeconds), read.Covered.TotalSeconds, 3);
        Assert.Equal(
            events.Count(one => one.Tick >= begin && one.Tick < end),
            history.Unadjusted.Read(span).Counted.Total,
            6
        );
        if (!span.IsEmpty)
        {
            var points = history.ReadSeries(span, 7 * Tick);
            Assert.Equal(read.Counted.Total, points.Sum(point => point.Counted.Total), 6);
            Assert.Equal(read.Counted.Bad, points.Sum(point => point.Counted.Bad), 6);
        }
    }

    static (double Total, double Bad, TimeSpan Covered) Model(
        (int Tick, bool IsBad)[] events,
        Dictionary<int, (int From, int Ticks, AdjustmentEffect Effect)> inForce,
        int tick
    )
    {
        var acting = inForce
            .OrderBy(one => one.Key)
            .Select(one => one.Value)
            .Where(one => one.From <= tick && tick < one.From + one.Ticks)
            .ToList();
        if (acting.Exists(one => one.Effect is AdjustmentEffect.Exclude))
        {
            return (0, 0, TimeSpan.Zero);
        }
        var total = (double)events.Count(one => one.Tick == tick);
        var bad = (double)events.Count(one => one.Tick == tick && one.IsBad);
        foreach (var (_, ticks, effect) in acting)
        {
            var (ofTotal, ofBad) = (AdjustmentEffect.Correct)effect;
            total = Corrected(ofTotal, total, ticks);
            bad = Corrected(ofBad, bad, ticks);
        }
        return (total, bad, Tick);
    }

    static double Corrected(CountCorrection? correction, double count, int ticks) =>
        correction switch
        {
            CountCorrection.Set set => set.Count / ticks,
            CountCorrection.Add add => count + (add.Count / ticks),
            _ => count,
        };

    SloHistory History(ColumnId column, Dictionary<int, (int From, int Ticks, AdjustmentEffect Effect)> inForce)
    {
        var adjustments = inForce.Select(one =>
            Some.Adjustment(
                $"a{one.Key}",
                new Interval(At(one.Value.From), At(one.Value.From + one.Value.Ticks)),
                one.Value.Effect
            )
        );
        return new SloHistory(_ledger, Stretch.Whole(column, column))
        {
            Adjustments = new SloAdjustments([.. adjustments], Tick),
        };
    }

    ColumnId Feed((int Tick, bool IsBad)[] events)
    {
        var column = _ledger.Column($"column {_columns++}");
        _ledger.Add(column, new Interval(At(0), At(Ticks)), EventCounts.None, Ticks * Tick, Origin.Generated);
        foreach (var (tick, isBad) in events)
        {
            var counts = new EventCounts(1, isBad ? 1 : 0);
            _ledger.Add(column, new Interval(At(tick), At(tick + 1)), counts, TimeSpan.Zero, Origin.Generated);
        }
        _ledger.Close(column, At(Ticks));
        return column;
    }

    static DateTimeOffset At(int tick) => Start + (tick * Tick);
}
