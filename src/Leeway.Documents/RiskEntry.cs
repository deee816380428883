using Leeway.Core.Risks;

namespace Leeway.Documents;

/// <summary>A risk, and the SLOs that it hurts.</summary>
/// <param name="Objectives">Names of SLOs; null for all.</param>
public sealed record RiskEntry(Risk Risk, IReadOnlySet<string>? Objectives)
{
    /// <param name="objective">Null for a promise that is in no document.</param>
    public bool Hurts(string? objective) => Objectives is null || objective is null || Objectives.Contains(objective);
}
