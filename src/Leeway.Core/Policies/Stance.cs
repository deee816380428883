namespace Leeway.Core.Policies;

/// <summary>What a gate answers, the mildest first: of several the strictest counts.</summary>
/// <remarks>A block is stricter than not knowing: what is surely forbidden needs nothing else to be known.</remarks>
public enum Stance
{
    Allow,
    Warn,

    /// <summary>It cannot be told: what the answer depends on is not known.</summary>
    Inconclusive,
    Block,
}
