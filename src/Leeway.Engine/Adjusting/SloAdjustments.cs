using Leeway.Core.Budgets;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Adjusting;

/// <summary>The adjustments of one SLO; those that repeat are followed as far as somebody looks.</summary>
/// <remarks>Safe for concurrent use.</remarks>
/// <param name="adjustments">In force.</param>
/// <param name="step">The length of the SLO's slices, or of a tick.</param>
public sealed class SloAdjustments(IReadOnlyList<Adjustment> adjustments, TimeSpan step)
{
    // Documents have no times before 1970 or, but for repetitions, after 2100; a calendar's windows may end with .NET's time.
    static readonly Interval Times = new(
        DateTimeOffset.UnixEpoch,
        new DateTimeOffset(8000, 1, 1, 0, 0, 0, TimeSpan.Zero)
    );

    // Windows move on with every tick; their repetitions are followed anew once a day.
    static readonly TimeSpan Ahead = 1.Days;

    Followed? _followed;

    public static SloAdjustments None { get; } = new([], 1.Seconds);

    public bool IsNone => adjustments.Count == 0;

    /// <summary>Those among them that exclude: what is left for counts that a correction says nothing of.</summary>
    public SloAdjustments Exclusions =>
        new([.. adjustments.Where(one => one.Effect is AdjustmentEffect.Exclude)], step);

    /// <summary>What acts in an interval; what it says of other times may be more or less.</summary>
    public AdjustedTime In(Interval interval)
    {
        if (IsNone)
        {
            return AdjustedTime.None;
        }
        var asked = interval.Within(Times);
        // Read once: meanwhile somebody else may look at other times.
        var followed = Volatile.Read(ref _followed);
        if (followed is not null && asked.Within(followed.Range) == asked)
        {
            return followed.Time;
        }
        var next = Follow(asked, followed?.Range);
        Volatile.Write(ref _followed, next);
        return next.Time;
    }

    /// <summary>The adjustments that act anywhere in an interval.</summary>
    public IReadOnlyList<Adjustment> ActingIn(Interval interval) =>
        IsNone ? [] : [.. adjustments.Where(one => TimeOf(interval.Within(Times), [one]).ActsIn(interval))];

    // Whoever looks further back is likely to do so again; the next day what nobody looked at is let go.
    Followed Follow(Interval asked, Interval? before)
    {
        var until =
            before is { } range && range.Contains(asked.Until) && asked.From < range.From
                ? range.Until
                : asked.Until + Ahead;
        var next = new Interval(asked.From, until);
        return new Followed(next, TimeOf(next, adjustments));
    }

    // A step more on both sides: what is widened may reach into the range.
    AdjustedTime TimeOf(Interval range, IEnumerable<Adjustment> some) =>
        AdjustedTime.Of(some.SelectMany(one => one.Within(new Interval(range.From - step, range.Until + step))), step);

    sealed record Followed(Interval Range, AdjustedTime Time);
}
