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

    /// <summary>False while something of it is to be learnt from recorded incidents.</summary>
    public bool IsKnown => Detect.IsKnown && Repair.IsKnown && Impact.IsKnown && !Frequency.IsFromRecord;

    /// <summary>What it is known from: incidents, findings, game days.</summary>
    public IReadOnlyList<string> Evidence { get; init; } = [];

    /// <summary>Whether the people who answer for the SLO live with it; null if they have not said.</summary>
    public bool? IsAccepted { get; init; }

    /// <summary>The same by what people estimated, where that was to be learnt from recorded incidents; null where they did not.</summary>
    public Risk? AsEstimated()
    {
        var isFrequencyKnown = !Frequency.IsFromRecord || Frequency.PerYear > 0;
        return
            Estimated(Detect) is { } detect
            && Estimated(Repair) is { } repair
            && Estimated(Impact) is { } impact
            && isFrequencyKnown
            ? this with
            {
                Detect = detect,
                Repair = repair,
                Impact = impact,
                Frequency = Frequency with { IsFromRecord = false },
            }
            : null;

        static Estimate? Estimated(Estimate estimate) =>
            estimate is Estimate.FromRecord record ? record.Expert : estimate;
    }
}
