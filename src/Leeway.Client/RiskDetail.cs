namespace Leeway.Client;

/// <summary>A risk as it stands, its levers by their means.</summary>
/// <param name="FaultClass">Empty if nobody said.</param>
/// <param name="Impact">The share of users that it hurts.</param>
public sealed record RiskDetail(
    string Name,
    string DisplayName,
    string FaultClass,
    double DetectMinutes,
    double RepairMinutes,
    double Impact,
    double PerYear,
    double BadMinutesAYear,
    IReadOnlyList<string> Evidence
)
{
    /// <summary>Null where nobody knows how many events there are.</summary>
    public double? BadEventsAYear { get; init; }
}
