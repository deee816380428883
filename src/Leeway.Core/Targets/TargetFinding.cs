namespace Leeway.Core.Targets;

/// <summary>What one filter says of a target, in a sentence.</summary>
public sealed record TargetFinding(TargetFilter Filter, FindingKind Kind, string Reason);
