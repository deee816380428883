using Leeway.Core.Alerts;
using Leeway.Core.Budgets;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Engine.Histories;

namespace Leeway.Engine.Evaluating;

/// <summary>What the rules of an SLO say of one tick, whatever they said before.</summary>
static class Condition
{
    public static (TierReading? Reading, AlertCondition Condition) Of(
        Objective objective,
        AlertTier tier,
        SloWindows windows,
        DateTimeOffset edge
    )
    {
        if (windows.Column.Watermark is not { } watermark)
        {
            return (null, new AlertCondition.Unknown("no data: no target has shown the SLI's series yet"));
        }
        var reading = new TierReading(tier, Burn(tier.LongWindow), Burn(tier.ShortWindow));
        if (windows.Column.IsStale)
        {
            return (reading, new AlertCondition.Unknown($"no data since {InstantText.Format(watermark)}"));
        }
        var condition = reading.Condition;
        return
            condition is AlertCondition.Unknown
            && ExcludedUntil(windows.History, watermark, tier.ShortWindow) is { } until
            ? (reading, new AlertCondition.Unknown($"{condition.Reason}; excluded until {InstantText.Format(until)}"))
            : (reading, condition);

        BurnReading Burn(TimeSpan length) =>
            BurnReading.Of(
                windows.Last(length, watermark),
                objective.Target,
                tier.IsByUsualTraffic ? Usual(objective, windows, watermark, length) : null
            );
    }

    // As many as the SLO's window had in as much time of which anything is known.
    static double Usual(Objective objective, SloWindows windows, DateTimeOffset watermark, TimeSpan length)
    {
        var window = windows.Last(objective.Window.NominalLength, watermark);
        return window.Covered > TimeSpan.Zero ? window.Counts.Total * (length / window.Covered) : 0;
    }

    public static AlertCondition Of(AbsenceRule rule, SloWindows windows, DateTimeOffset edge)
    {
        var (column, excluded) = (windows.Column, ExcludedUntil(windows.History, edge, rule.After));
        if (excluded > edge)
        {
            return new AlertCondition.Unknown($"excluded until {InstantText.Format(excluded.Value)}");
        }
        if (!column.IsAsked)
        {
            return new AlertCondition.Unknown("no data: the targets have not all been asked yet");
        }
        var gone = column
            .Gone.Where(target =>
                // Silence that was planned does not count: a service may take as long to come back afterwards.
                edge - (excluded > target.SilentSince ? excluded.Value : target.SilentSince)
                    >= rule.After
                && target.LastAnswer - target.LastTraffic <= AbsenceRule.TrafficWithin
            )
            .ToList();
        return gone is [var first, ..]
            ? new AlertCondition.Met(
                $"target {first.Instance} of {first.Job} has been silent since {InstantText.Format(first.SilentSince)} "
                    + $"and had traffic until {InstantText.Format(first.LastTraffic)}"
                    + (gone.Count == 1 ? "" : $"; {gone.Count - 1} more are gone too")
            )
            : new AlertCondition.NotMet("every target that had traffic answers");
    }

    public static AlertCondition Of(TrafficRule rule, Objective objective, SloWindows windows)
    {
        if (windows.Column is not { Watermark: { } known, IsStale: false })
        {
            return new AlertCondition.Unknown("no data: that is no lack of traffic");
        }
        // Slices are there without any events in them.
        var history = objective.Slices is null ? windows.History : windows.History.Sources;
        var weeks = Enumerable.Range(1, TrafficRule.Weeks).Select(week => Read(known - (week * 7).Days));
        return rule.Of(Read(known), [.. weeks]);

        WindowCounts Read(DateTimeOffset until) => history.Read(Interval.Ending(until, rule.After));
    }

    // The end of the last exclusion, if it began before then and did not end longer ago than that.
    static DateTimeOffset? ExcludedUntil(SloHistory history, DateTimeOffset at, TimeSpan ago)
    {
        var until = history.Adjustments.In(new Interval(at - ago, at + 1.Milliseconds)).ExcludedUntil(at);
        return until > at - ago ? until : null;
    }
}
