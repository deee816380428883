using Leeway.Demo.Traffic;

namespace Leeway.Demo.History;

/// <summary>Makes up how long the requests of a past took, so that it agrees with those that were called bad.</summary>
/// <param name="threshold">In seconds; what took longer was bad.</param>
/// <param name="until">Where the past ends, from which its incidents are reckoned.</param>
sealed class LatencyPast(SloHistory history, double threshold, DateTimeOffset until, Random random)
{
    // Whoever waits for the same disk as the slow ones waits too, if not as long.
    const double IncidentSlowdown = 2;

    // A service at half of its load answers in 0.81 of its mean time, in the rush of an evening in 1.16.
    const double LoadExponent = 0.3;

    static readonly int Count = ServiceProfile.Bounds.Count;

    readonly int _quickBounds = ServiceProfile.Bounds.Count(bound => bound <= threshold);

    /// <summary>Requests up to each of <see cref="ServiceProfile.Bounds"/>, and all of them last.</summary>
    /// <remarks>Up to the threshold they are the good ones, if it is one of the bounds.</remarks>
    public IReadOnlyList<double> UpTo(GeneratedCounts made)
    {
        var at = made.Span.From;
        var upTo = new double[Count + 1];
        var good = made.Counts.Total - made.Counts.Bad;
        var quick = QuickAt(at);
        Place(upTo.AsSpan(0, _quickBounds), 0, 0, good, bound => Part(quick(bound), quick(threshold)));
        var slow = SlowAt(at);
        var none = slow(threshold);
        Place(
            upTo.AsSpan(_quickBounds, Count - _quickBounds),
            _quickBounds,
            good,
            made.Counts.Bad,
            bound => Part(slow(bound) - none, 1 - none)
        );
        upTo[Count] = made.Counts.Total;
        return upTo;
    }

    /// <summary>Places events under the bounds one after the other, each drawn from those that are left.</summary>
    void Place(Span<double> upTo, int first, double below, double count, Func<double, double> shareUpTo)
    {
        var (left, before) = (count, 0.0);
        for (var index = 0; index < upTo.Length; index++)
        {
            var share = shareUpTo(ServiceProfile.Bounds[first + index]);
            left -= Chance.Of(random, left, Part(share - before, 1 - before));
            before = share;
            upTo[index] = below + count - left;
        }
    }

    Func<double, double> QuickAt(DateTimeOffset at)
    {
        var slowdown = history.IncidentShareAt(at, until) > 0 ? IncidentSlowdown : 1;
        var median = history.Service.Median * (Math.Pow(DayShape.At(at), LoadExponent) * slowdown);
        return bound => Durations.UsualUpTo(bound, median);
    }

    Func<double, double> SlowAt(DateTimeOffset at)
    {
        var incident = history.IncidentShareAt(at, until) / history.BadShareAt(at, until);
        return bound => (incident * Durations.IncidentUpTo(bound)) + ((1 - incident) * Durations.SlowUpTo(bound));
    }

    // Of nothing that is left, all: the shares are then equal but for their last digits.
    static double Part(double share, double whole) => whole > 0 ? Math.Clamp(share / whole, 0, 1) : 1;
}
