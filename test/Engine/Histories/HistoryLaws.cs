using CsCheck;
using static Leeway.Engine.Tests.Histories.HistoryScript;

namespace Leeway.Engine.Tests.Histories;

/// <summary>What holds of an SLO's past however often its document changes, against a model that remembers every minute.</summary>
public sealed class HistoryLaws
{
    const int Slis = 3;
    const int Offset = 3;

    static readonly Gen<Death> Deaths = Gen.Frequency(
        (8, Gen.Const(Death.None)),
        (1, Gen.Const(Death.BeforeCommit)),
        (1, Gen.Const(Death.AfterCommit))
    );

    // Of four minutes, three bring no change of the SLI.
    static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Frequency((3, Gen.Const(-1)), (1, Gen.Int[0, Slis - 1])),
        Gen.Frequency((4, Gen.Const(99)), (1, Gen.Int[50, 98])),
        Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Frequency((3, Gen.Int[0, 100]), (1, Gen.Const(-1))).Array[Slis],
        Deaths,
        (sli, target, renamed, anew, counts, dies) => new Step(sli, target, renamed, anew, counts, dies)
    ).Array[1, 40];

    [Fact]
    public void Any_window_is_the_sum_of_its_minutes_each_counted_by_the_sli_that_was_in_force() =>
        Steps.Sample(
            steps =>
            {
                using var script = new HistoryScript();
                var past = new NaivePast(Slis, steps.Length);
                var name = Live(script, past, steps);
                for (var from = 0; from < steps.Length; from++)
                {
                    for (var until = from + 1; until <= steps.Length; until++)
                    {
                        Assert.Equal(past.Total(from, until), script.Total(name, Offset + from, Offset + until));
                    }
                }
                var points = script[name].ReadSeries(Span(Offset, Offset + steps.Length), TimeSpan.FromMinutes(3));
                Assert.Equal(
                    Enumerable
                        .Range(0, points.Count)
                        .Select(i => past.Total(3 * i, Math.Min((3 * i) + 3, steps.Length))),
                    points.Select(point => (int)Math.Round(point.Counted.Total))
                );
            },
            iter: 150
        );

    static string Live(HistoryScript script, NaivePast past, Step[] steps)
    {
        var (name, former, sli) = ("checkout", (string?)null, 0);
        for (var minute = 0; minute < steps.Length; minute++)
        {
            var step = steps[minute];
            sli = step.Sli < 0 ? sli : step.Sli;
            (name, former) = step.IsRenamed && minute > 0 ? (Other(name), name) : (name, former);
            // The documents come into force at the end of the minute, whose counts are then collected.
            var slo = Slo(name, $"sli{sli}", step.Target / 100.0, renamedFrom: former, startsAnew: step.StartsAnew);
            var edge = Offset + minute + (step.StartsAnew ? 0 : 1);
            script.Follow(edge, slo);
            if (step.Dies is Death.BeforeCommit)
            {
                script.Reopen().Follow(edge, slo);
            }
            past.Follow(sli, minute, step.StartsAnew);
            foreach (var (each, count) in step.Counts.Index())
            {
                if (count >= 0)
                {
                    script.Count($"sli{each}", Offset + minute, Offset + minute + 1, count);
                    past.Count(each, minute, count);
                }
            }
            script.Ledger.Commit(At(Offset + minute + 1));
            if (step.Dies is Death.AfterCommit)
            {
                script.Reopen().Follow(edge, slo);
            }
        }
        return name;
    }

    static string Other(string name) => name == "checkout" ? "payment" : "checkout";
}
