using Leeway.Core.Changes;

namespace Leeway.Core.Gates;

/// <summary>A change that somebody wants to make to a service.</summary>
public sealed record ProposedChange
{
    public required string Service { get; init; }
    public ChangeKind Kind { get; init; }
    public string Version { get; init; } = "";
    public string Author { get; init; } = "";
    public string Description { get; init; } = "";

    /// <summary>True for what cannot wait: P0 work, which a policy may let through.</summary>
    public bool IsP0 { get; init; }

    /// <summary>The share of the traffic that sees it first; null if all of it does at once.</summary>
    public double? CanaryShare
    {
        get;
        init =>
            field = value is null or (> 0 and < 1)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A canary sees a share between 0 and 1.");
    }

    /// <summary>The share of the window's budget that it would spend if it failed, as its author sees it; null if nobody has said.</summary>
    public double? CostOfFailure
    {
        get;
        init =>
            field = value is null or (>= 0 and <= 1000)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A cost is a share of the budget.");
    }

    /// <summary>How likely it is to fail, as its author sees it; null to go by the changes before it.</summary>
    public double? ChanceOfFailure
    {
        get;
        init =>
            field = value is null or (>= 0 and <= 1)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A chance lies between 0 and 1.");
    }
}
