using System.Numerics;
using Leeway.Core.Time;

namespace Leeway.Core.Indicators;

/// <summary>How an SLO counts slices of time instead of events: a slice is one event, however much traffic it had.</summary>
/// <remarks>
/// Slices are whole multiples of their length since 1970-01-01T00:00Z. One of which nothing is known, or in which nothing
/// happened, is neither good nor bad. One of which a part is known is judged by that part.
/// Source: OpenSLO v1, <c>budgetingMethod</c>.
/// </remarks>
public abstract record SliceRule
{
    // Parts of events, as an increase over a gap leaves them, add up to whole ones only to some 1e-12; a difference of
    // less than a millionth of an event must not decide over a slice.
    const int PartsOfEvent = 1_000_000;

    // Finer than the finest decimal: what a target is, times this, is whole.
    const decimal PartsOfTarget = 1e28m;

    SliceRule(TimeSpan length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(length, TimeSpan.Zero);
        Length = length;
    }

    public TimeSpan Length { get; }

    /// <summary>The latest edge between two slices that is not after the instant.</summary>
    public DateTimeOffset EdgeAtOrBefore(DateTimeOffset instant) => Steps.EdgeAtOrBefore(instant, Length);

    /// <summary>What one slice of the SLI's column counts as: a total of 1 or, if it is neither good nor bad, nothing.</summary>
    public EventCounts Judge(WindowCounts slice) =>
        slice.Covered > TimeSpan.Zero && Parts(slice.Counts.Total) > 0
            ? new EventCounts(1, BadShare(slice.Counts))
            : EventCounts.None;

    /// <summary>What identifies the ledger's column of the slices: the SLI's rule and this one.</summary>
    public string ColumnKeyOf(Indicator indicator) => ColumnKeys.Of($"{this}; of: {indicator.ColumnKey}");

    /// <summary>The canonical text, which is a part of the column's key.</summary>
    public abstract override string ToString();

    // Of counts with a total above zero, in their order.
    protected abstract double BadShare(EventCounts counts);

    // Whole numbers compare exactly, whatever the size of the counts.
    static BigInteger Parts(double count) =>
        count < 1e15
            ? new BigInteger(decimal.Round((decimal)count * PartsOfEvent))
            : new BigInteger(count) * PartsOfEvent;

    /// <summary>A slice is good if at least <paramref name="Target"/> of its events were, else it is bad.</summary>
    public sealed record Timeslices(TimeSpan Length, SliceTarget Target) : SliceRule(Length)
    {
        public override string ToString() => $"timeslices: {DurationText.Format(Length)}; target: {Target}";

        protected override double BadShare(EventCounts counts)
        {
            var wanted = new BigInteger(Target.Fraction * PartsOfTarget) * Parts(counts.Total);
            var good = Parts(counts.Total) - Parts(counts.Bad);
            return good * new BigInteger(PartsOfTarget) >= wanted ? 0 : 1;
        }
    }

    /// <summary>A slice is as bad as its events were: its error ratio is its part of one bad event.</summary>
    public sealed record RatioTimeslices(TimeSpan Length) : SliceRule(Length)
    {
        public override string ToString() => $"ratio timeslices: {DurationText.Format(Length)}";

        protected override double BadShare(EventCounts counts) => counts.Bad / counts.Total;
    }
}
