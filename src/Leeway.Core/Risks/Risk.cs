namespace Leeway.Core.Risks;

/// <summary>Something that may go wrong, and what it then costs.</summary>
/// <remarks>Source: Google's Customer Reliability Engineering, "Know thy enemy: how to prioritize and communicate risks".</remarks>
public sealed record Risk
{
    public required string Name { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>What kind of fault it is, as incidents have it; empty if nobody said.</summary>
    public string FaultClass { get; init; } = "";

    /// <summary>From the first user hurt until somebody knows, in minutes.</summary>
    public required Estimate Detect { get; init; }

    /// <summary>From then until no user is hurt, in minutes.</summary>
    public required Estimate Repair { get; init; }

    /// <summary>The share of users, or of their requests, that it hurts: above 0, at most 1.</summary>
    public required Estimate Impact { get; init; }
    public required Frequency Frequency { get; init; }

    /// <summary>What it is known from: incidents, findings, game days.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Whether the people who answer for the SLO live with it; null if they have not said.</summary>
    public bool? IsAccepted { get; init; }
}
