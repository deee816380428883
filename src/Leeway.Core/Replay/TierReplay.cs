using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>One tier over a history, tick by tick: the rule and the states are those that run live.</summary>
/// <remarks>Where the tier is quiet and surely not burning nothing is judged, since nothing would come of it. Allocates where a state changes.</remarks>
sealed class TierReplay
{
    // A window that is further below the threshold than this is not above it, whatever the last digits of doubles say.
    const double Doubt = 1e-8;

    readonly CountHistory _history;
    readonly AlertTier _tier;
    readonly TierRule _rule;
    readonly AlertTiming _timing;
    readonly ReplayWindow _long;
    readonly ReplayWindow _short;
    readonly ReplayWindow? _usual;

    public TierReplay(CountHistory history, AlertTier tier, Target target, TimeSpan sloWindow)
    {
        (_history, _tier, _rule) = (history, tier, new TierRule(tier, target));
        _timing = tier.Timing with { Step = history.Step };
        (_long, _short) = (new ReplayWindow(history, tier.LongWindow), new ReplayWindow(history, tier.ShortWindow));
        _usual = tier.IsByUsualTraffic ? new ReplayWindow(history, sloWindow) : null;
    }

    /// <summary>When it fired, in order; the last one may still fire at the end.</summary>
    public IEnumerable<TierFiring> Firings()
    {
        AlertState state = AlertState.Quiet.Instance;
        for (var edge = 1; edge <= _history.Ticks; edge++)
        {
            if (state is AlertState.Quiet or AlertState.Resolved)
            {
                edge = NextDoubtful(edge);
                if (edge > _history.Ticks)
                {
                    yield break;
                }
                state = AlertState.Quiet.Instance;
            }
            state = state.After(TierRule.Verdict(Judge(edge)), _timing, _history.EdgeAt(edge));
            if (state is AlertState.Resolved resolved)
            {
                yield return new TierFiring(_tier, new Interval(resolved.Since, resolved.At), IsOpen: false);
            }
        }
        if (Since(state) is { } since)
        {
            yield return new TierFiring(_tier, new Interval(since, _history.Until), IsOpen: true);
        }
    }

    TierFinding Judge(int edge) => _rule.Judge(_long.Ending(edge, _usual), _short.Ending(edge, _usual));

    // From here on until there nothing can be met.
    int NextDoubtful(int edge)
    {
        if (_usual is not null)
        {
            return edge;
        }
        var ratio = _rule.Threshold * (1 - Doubt);
        while (true)
        {
            var inLong = _history.NextAbove(edge, _long.Ticks, ratio);
            edge = _tier.HasOneWindow ? inLong : _history.NextAbove(inLong, _short.Ticks, ratio);
            if (edge == inLong || edge > _history.Ticks)
            {
                return edge;
            }
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
