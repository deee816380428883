namespace Leeway.Core.Risks;

/// <summary>Which of a risk's four levers are moved, and how.</summary>
/// <param name="RiskName">The risk that it is about; null for every risk.</param>
/// <param name="FaultClass">Only risks of this fault class; null for all.</param>
public sealed record Effect(string? RiskName, string? FaultClass = null)
{
    public Change? Detect { get; init; }
    public Change? Repair { get; init; }
    public Change? Impact { get; init; }
    public Change? Frequency { get; init; }

    public bool Concerns(Risk risk) =>
        (RiskName is null || RiskName == risk.Name) && (FaultClass is null || FaultClass == risk.FaultClass);
}
