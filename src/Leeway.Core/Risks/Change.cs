namespace Leeway.Core.Risks;

/// <summary>What a project or a circumstance makes of an estimate.</summary>
public abstract record Change
{
    Change() { }

    /// <summary>Another estimate in its place.</summary>
    public sealed record Replaced(Estimate By) : Change;

    /// <summary>So many times as much: 0.5 for half.</summary>
    public sealed record Scaled(double By) : Change;

    /// <summary>So much more, whatever it was; a negative number takes away, down to 0.</summary>
    public sealed record Added(double By) : Change;
}
