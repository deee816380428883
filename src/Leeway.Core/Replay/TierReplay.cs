using Leeway.Core.Alerts;
using Leeway.Core.Objectives;

namespace Leeway.Core.Replay;

/// <summary>One tier over a history, tick by tick: the rule and the states are those that run live.</summary>
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
        (_long, _short) = (new ReplayWindow(history, tier.LongWindow), new ReplayWindow(history, tier.ShortWindow));
        _timing = tier.Timing with { Step = history.Step };
        _usual = tier.IsByUsualTraffic ? new ReplayWindow(history, sloWindow) : null;
    }

    /// <summary>When it fired, in order; the last one may still fire at the end.</summary>
    public IEnumerable<ReplayedAlert> Firings() =>
        StateRun
            .Over(_history, _timing, NextDoubtful, edge => TierRule.Verdict(Judge(edge)))
            .Select(stretch => new ReplayedAlert(_tier.Severity, _tier.Name, stretch.Span, stretch.IsOpen));

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
}
