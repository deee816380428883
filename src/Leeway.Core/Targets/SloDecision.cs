namespace Leeway.Core.Targets;

/// <summary>What the matrix of decisions comes to.</summary>
public enum SloDecision
{
    ReleaseFaster,
    Tighten,
    AlertLess,
    Loosen,
    AlertMore,
    FixProduct,
}
