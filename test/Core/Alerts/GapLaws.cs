using CsCheck;
using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

/// <summary>A gap between two judgements neither begins nor ends anything: what waits goes on as if the gap had not been.</summary>
public sealed class GapLaws
{
    static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    static readonly TimeSpan Step = 1.Minutes;

    static readonly Gen<Verdict[]> Verdicts = Gen.OneOf(Verdict.Met, Verdict.Met, Verdict.NotMet).Array[1, 40];
    static readonly Gen<TimeSpan> Minutes = Gen.Int[0, 10].Select(minutes => minutes.Minutes);

    [Fact]
    public void Pending_and_clearing_alerts_go_on_as_if_a_gap_had_not_been() =>
        Gen.Select(Verdicts, Minutes, Minutes, Gen.Int[0, 40], Gen.Int[2, 5000])
            .Sample(
                (verdicts, @for, keep, at, gap) =>
                {
                    var timing = new AlertTiming(@for, keep) { Step = Step };
                    Assert.Equal(Shapes(Run(verdicts, timing)), Shapes(Run(verdicts, timing, at, gap)));
                }
            );

    [Fact]
    public void Time_without_data_is_no_time_that_anything_waited() =>
        Gen.Select(Verdicts, Minutes, Minutes, Gen.Int[0, 40], Gen.Int[1, 30])
            .Sample(
                (verdicts, @for, keep, at, unknown) =>
                {
                    var timing = new AlertTiming(@for, keep) { Step = Step };
                    var lit = Math.Min(at, verdicts.Length);
                    Verdict[] dark = [.. Enumerable.Repeat(Verdict.Unknown, unknown)];
                    var states = Run([.. verdicts.Take(lit), .. dark, .. verdicts.Skip(lit)], timing).ToList();
                    var judged = states.Take(lit).Concat(states.Skip(lit + unknown));
                    Assert.Equal(Shapes(Run(verdicts, timing)), Shapes(judged));
                }
            );

    [Fact]
    public void A_course_goes_on_as_if_a_gap_had_not_been() =>
        Gen.Select(Gen.Bool.Array[1, 120], Gen.Int[0, 120], Gen.Int[2, 5000])
            .Sample(
                (firing, at, gap) =>
                    Assert.Equal(
                        Courses(firing).Select(course => course.IsOpen),
                        Courses(firing, at, gap).Select(course => course.IsOpen)
                    )
            );

    // Of each judgement the instant, which comes later after the gap.
    static IEnumerable<DateTimeOffset> Instants(int count, int at, int gap) =>
        Enumerable.Range(0, count).Select(index => Start + (index + (index >= at ? gap : 0)).Minutes);

    static IEnumerable<AlertState> Run(Verdict[] verdicts, AlertTiming timing, int at = 0, int gap = 0)
    {
        AlertState state = AlertState.Quiet.Instance;
        foreach (var (verdict, asOf) in verdicts.Zip(Instants(verdicts.Length, at, gap)))
        {
            yield return state = state.After(verdict, timing, asOf);
        }
    }

    static IEnumerable<string> Shapes(IEnumerable<AlertState> states) =>
        states.Select(state =>
            state switch
            {
                AlertState.Pending pending => $"pending for {pending.Waited}",
                AlertState.Clearing clearing => $"clearing for {clearing.Waited}",
                _ => state.GetType().Name,
            }
        );

    static IEnumerable<AlertCourse> Courses(bool[] firing, int at = 0, int gap = 0)
    {
        var damping = new FlapDamping { Within = 20.Minutes, Calm = 10.Minutes };
        var course = AlertCourse.None;
        foreach (var (fires, asOf) in firing.Zip(Instants(firing.Length, at, gap)))
        {
            yield return course = course.Next(fires, damping, asOf, Step);
        }
    }
}
