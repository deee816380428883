using System.Runtime.CompilerServices;
using Leeway.Core.Gates;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Server.Gating;

/// <summary>When policies want no changes, now and as far ahead as people plan. For any number of threads.</summary>
sealed class FreezeBook
{
    // A month and a day, so that what comes every month is always seen coming.
    static readonly TimeSpan Ahead = 32.Days;

    // Rules that repeat are followed once an hour, not for every question.
    static readonly TimeSpan Fresh = 1.Hours;
    const int Most = 100;

    readonly ConditionalWeakTable<FreezeWindow, Found> _found = [];

    /// <summary>Those of a policy that are not over, by each of its rules in order of time.</summary>
    public IEnumerable<Freeze> Of(PolicyEntry entry, DateTimeOffset now) =>
        entry.Freezes.SelectMany(window => Of(entry, window, now));

    /// <summary>By each rule the one that is now, and the next.</summary>
    public IEnumerable<Freeze> NowAndNext(PolicyEntry entry, DateTimeOffset now) =>
        entry.Freezes.SelectMany(window =>
        {
            var coming = Of(entry, window, now).Take(2).ToList();
            return coming is [var first, _] && !first.Span.Contains(now) ? [first] : coming;
        });

    IEnumerable<Freeze> Of(PolicyEntry entry, FreezeWindow window, DateTimeOffset now) =>
        Spans(window, now)
            .Where(span => span.Until > now)
            .Select(span => new Freeze(entry.Policy.Name, window.Reason, span, window.Stance));

    IReadOnlyList<Interval> Spans(FreezeWindow window, DateTimeOffset now)
    {
        if (_found.TryGetValue(window, out var found) && found.At <= now && now < found.At + Fresh)
        {
            return found.Spans;
        }
        found = new Found(now, [.. window.Time.Within(new Interval(now, now + Ahead)).Take(Most)]);
        _found.AddOrUpdate(window, found);
        return found.Spans;
    }

    sealed record Found(DateTimeOffset At, IReadOnlyList<Interval> Spans);
}
