using Leeway.Core.Time;

namespace Leeway.Core.Changes;

/// <summary>How changes reach users: the metrics of DORA, where a change has failed that spent budget or was taken back.</summary>
/// <param name="Deployments">Deployments and changes of configuration, security and infrastructure.</param>
/// <param name="PerDay">Of these.</param>
/// <param name="Failed">Of these.</param>
/// <param name="Remedies">Roll-backs and mitigations: work that nobody had planned.</param>
/// <param name="LeadTimes">From the commit until it is deployed; of those of which both are known, in order of time.</param>
/// <param name="RecoveryTimes">From a failed change until users were well again, in order of time.</param>
public sealed record DeliveryFigures(
    int Deployments,
    double PerDay,
    int Failed,
    int Remedies,
    IReadOnlyList<TimeSpan> LeadTimes,
    IReadOnlyList<TimeSpan> RecoveryTimes
)
{
    /// <summary>Null without any changes.</summary>
    public double? FailRate => Deployments > 0 ? (double)Failed / Deployments : null;

    /// <summary>What part of all changes was unplanned; null without any changes.</summary>
    public double? ReworkRate => Deployments + Remedies > 0 ? (double)Remedies / (Deployments + Remedies) : null;

    /// <param name="outcomes">By their start.</param>
    /// <param name="time">All of it was looked at; what began outside of it is left out.</param>
    public static DeliveryFigures Of(IEnumerable<ChangeOutcome> outcomes, Interval time)
    {
        var within = outcomes.Where(one => time.Contains(one.Change.Started)).ToList();
        var planned = within.Where(one => !one.Change.Kind.IsRemedy).ToList();
        return new DeliveryFigures(
            planned.Count,
            time.IsEmpty ? 0 : planned.Count / (time.Length / 1.Days),
            planned.Count(one => one.IsFailed),
            within.Count - planned.Count,
            [.. planned.Select(one => LeadTime(one.Change)).OfType<TimeSpan>()],
            [.. planned.Select(one => one.RecoveryTime).OfType<TimeSpan>()]
        );
    }

    static TimeSpan? LeadTime(ServiceChange change) =>
        change.Committed is { } committed && change.Finished is { } finished && finished >= committed
            ? finished - committed
            : null;
}
