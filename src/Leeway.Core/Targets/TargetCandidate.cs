using Leeway.Core.Objectives;

namespace Leeway.Core.Targets;

/// <summary>A target that was considered, and what spoke for and against it.</summary>
/// <param name="Chance">The share of windows in which the service as it is would meet it; null without any events.</param>
/// <param name="Findings">One of each filter, in their order.</param>
public sealed record TargetCandidate(Target Target, double? Chance, IReadOnlyList<TargetFinding> Findings)
{
    public bool Passes => Findings.All(finding => finding.Kind != FindingKind.Failed);

    /// <summary>Why it is not recommended, a sentence each.</summary>
    public IEnumerable<string> Objections =>
        Findings.Where(finding => finding.Kind == FindingKind.Failed).Select(finding => finding.Reason);
}
