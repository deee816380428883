using Leeway.Core.Time;

namespace Leeway.Documents;

/// <summary>When a document acts: an adjustment, a silence.</summary>
public abstract record Schedule
{
    Schedule() { }

    /// <summary>The intervals that overlap the range, whole, in order of time.</summary>
    public abstract IEnumerable<Interval> Within(Interval range);

    /// <summary>In one interval.</summary>
    public sealed record Once(Interval Span) : Schedule
    {
        public override IEnumerable<Interval> Within(Interval range) => Span.Overlaps(range) ? [Span] : [];

        public override string ToString() =>
            $"from {InstantText.Format(Span.From)} until {InstantText.Format(Span.Until)}";
    }

    /// <summary>Again and again, for as long each time, whatever the clocks of the zone do meanwhile.</summary>
    public sealed record Repeated(Recurrence Recurrence, TimeSpan Length) : Schedule
    {
        public override IEnumerable<Interval> Within(Interval range)
        {
            // Documents have no times before; a calendar's first window may begin with .NET's time.
            var reach = range.Within(new Interval(DateTimeOffset.UnixEpoch, DateTimeOffset.MaxValue));
            return Recurrence
                .Within(new Interval(reach.From - Length, reach.Until))
                .Select(begin => new Interval(begin, begin + Length))
                .Where(span => span.Overlaps(reach));
        }

        public override string ToString() => $"for {DurationText.Format(Length)} at {Recurrence}";
    }
}
