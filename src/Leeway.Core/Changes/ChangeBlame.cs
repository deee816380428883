using Leeway.Core.Time;

namespace Leeway.Core.Changes;

/// <summary>Which burning of a budget is put down to which change of the service.</summary>
/// <remarks>
/// A change answers for what begins to burn from its start until <see cref="Soak"/> after its end, and there for as long as it burns, at most
/// until the next change that is no remedy. What burnt before is not its fault; that it came first is not a proof either, and people may say
/// otherwise.
/// </remarks>
public static class ChangeBlame
{
    /// <summary>A change that has run for so long without harm is not what broke later.</summary>
    public static TimeSpan Soak { get; } = 1.Hours;

    // What a scrape finds is spread over the time since the one before it, and clocks of pipelines are not ours.
    static readonly TimeSpan Grace = 1.Minutes;

    /// <summary>For each change the time that it answers for; null if nothing burnt then. Remedies answer for nothing.</summary>
    /// <param name="changes">Of one service, by their start.</param>
    /// <param name="burning">When the budget burnt faster than allowed, in order, none touching another.</param>
    public static IReadOnlyList<Interval?> Of(IReadOnlyList<ServiceChange> changes, IReadOnlyList<Interval> burning)
    {
        var blamed = new Interval?[changes.Count];
        for (var index = 0; index < changes.Count; index++)
        {
            var change = changes[index];
            var next = changes
                .Skip(index + 1)
                .FirstOrDefault(later => !later.Kind.IsRemedy && later.Started > change.Started);
            blamed[index] = change.Kind.IsRemedy ? null : Of(change, next?.Started ?? DateTimeOffset.MaxValue, burning);
        }
        return blamed;
    }

    static Interval? Of(ServiceChange change, DateTimeOffset next, IReadOnlyList<Interval> burning)
    {
        var end = change.Finished is { } finished && finished > change.Started ? finished : change.Started;
        var soaked = end + Soak < next - Grace ? end + Soak : next - Grace;
        var begun = burning.Where(one => one.From >= change.Started - Grace && one.From < soaked).ToList();
        if (begun.Count == 0)
        {
            return null;
        }
        var recovered = begun[^1].Until;
        return new Interval(begun[0].From, recovered < next ? recovered : next);
    }
}
