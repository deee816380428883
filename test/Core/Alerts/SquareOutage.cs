using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Tests.Alerts;

/// <summary>Even traffic with one stretch of even errors, and what a tier makes of it step by step.</summary>
sealed class SquareOutage
{
    // So many that the bad ones of each step are a whole number.
    const decimal EventsAStep = 10_000_000;

    static readonly Target ThreeNines = new(0.999m);
    static readonly DateTimeOffset Begin = DateTimeOffset.UnixEpoch;

    readonly TimeSpan _step;
    readonly int _last;
    readonly double[] _badUntil;

    /// <param name="step">How often the alert is judged.</param>
    /// <param name="lead">Time without errors before the outage.</param>
    /// <param name="length">The outage.</param>
    /// <param name="tail">Time without errors behind it.</param>
    /// <param name="burn">The error ratio of the outage in multiples of 0.1 %.</param>
    public SquareOutage(TimeSpan step, TimeSpan lead, TimeSpan length, TimeSpan tail, decimal burn)
    {
        _step = step;
        First = (int)(lead / step);
        _last = First + (int)(length / step);
        _badUntil = new double[_last + (int)(tail / step) + 1];
        var bad = (double)(EventsAStep * ThreeNines.BudgetFraction * burn);
        for (var i = 1; i < _badUntil.Length; i++)
        {
            _badUntil[i] = _badUntil[i - 1] + (i > First && i <= _last ? bad : 0);
        }
    }

    /// <summary>Steps before the outage.</summary>
    public int First { get; }

    public TierReading Read(AlertTier tier, int steps) =>
        new(tier, Burn(tier.LongWindow, steps), Burn(tier.ShortWindow, steps));

    /// <summary>Steps of the outage at which the first of the tiers fired, or null.</summary>
    public (int Steps, string Tier)? Detection(IEnumerable<AlertTier> tiers)
    {
        var all = tiers.ToList();
        for (var at = First; at <= _last; at++)
        {
            if (all.Find(tier => Read(tier, at).Condition is AlertCondition.Met) is { } met)
            {
                return (at - First, met.Name);
            }
        }
        return null;
    }

    /// <summary>Steps after the outage at which the tier, which fired, resolved.</summary>
    public int Reset(AlertTier tier)
    {
        AlertState state = AlertState.Quiet.Instance;
        for (var at = First; at < _badUntil.Length; at++)
        {
            state = AlertDecision.Next(state, Read(tier, at).Condition, tier.Timing, Begin + (at * _step)).State;
            if (state is AlertState.Resolved)
            {
                return at - _last;
            }
        }
        throw new InvalidOperationException($"It did not resolve: {state}.");
    }

    BurnReading Burn(TimeSpan window, int until)
    {
        var from = Math.Max(0, until - (int)(window / _step));
        var counts = new EventCounts((double)EventsAStep * (until - from), _badUntil[until] - _badUntil[from]);
        var interval = new Interval(Begin + (from * _step), Begin + (until * _step));
        return BurnReading.Of(new WindowCounts(interval, counts, interval.Length), ThreeNines);
    }
}
