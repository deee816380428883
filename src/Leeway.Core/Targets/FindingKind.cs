namespace Leeway.Core.Targets;

/// <summary>Whether a filter lets a target pass.</summary>
public enum FindingKind
{
    Passed,

    /// <summary>Nothing is known that could speak against it.</summary>
    Unknown,

    Failed,
}
