using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>Lets an alert go through its states over a history, tick by tick: they are those that run live.</summary>
/// <remarks>Where the alert is quiet and surely stays so nothing is judged, since nothing would come of it. Allocates where a state changes.</remarks>
static class StateRun
{
    /// <summary>When it fired, in order; the last one may still fire at the end.</summary>
    /// <param name="nextDoubtful">The first edge, from one on, at which it may be met; one after the last if there is none.</param>
    public static IEnumerable<(Interval Span, bool IsOpen)> Over(
        CountHistory history,
        AlertTiming timing,
        Func<int, int> nextDoubtful,
        Func<int, Verdict> judge
    )
    {
        AlertState state = AlertState.Quiet.Instance;
        for (var edge = 1; edge <= history.Ticks; edge++)
        {
            if (state is AlertState.Quiet or AlertState.Resolved)
            {
                edge = nextDoubtful(edge);
                if (edge > history.Ticks)
                {
                    yield break;
                }
                state = AlertState.Quiet.Instance;
            }
            state = state.After(judge(edge), timing, history.EdgeAt(edge));
            if (state is AlertState.Resolved resolved)
            {
                yield return (new Interval(resolved.Since, resolved.At), false);
            }
        }
        if (Since(state) is { } since)
        {
            yield return (new Interval(since, history.Until), true);
        }
    }

    static DateTimeOffset? Since(AlertState state) =>
        state switch
        {
            AlertState.Firing firing => firing.Since,
            AlertState.Clearing clearing => clearing.Since,
            AlertState.Held held => held.Since,
            _ => null,
        };
}
