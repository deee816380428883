namespace Leeway.Client;

/// <summary>What is to be expected once some projects are done.</summary>
/// <param name="Projects">None as things stand.</param>
/// <param name="BadMinutesAYear">By the estimates alone.</param>
/// <param name="Year">Bad minutes of 365 days, with all that is not known of the frequencies.</param>
/// <param name="WithinYear">The share of such years within the year's budget.</param>
/// <param name="Windowed">Bad minutes of all <c>windows</c> of the plan together, at the frequencies as estimated.</param>
/// <param name="WithinWindows">How often they are within what all windows together allow.</param>
/// <param name="MissedWindows">How many of these windows spend more than their budget: of twelve of 30 days, which are 360 days.</param>
/// <param name="NoneMissed">How often none of them does.</param>
public sealed record OutlookDetail(
    IReadOnlyList<string> Projects,
    double BadMinutesAYear,
    DistributionDetail Year,
    double WithinYear,
    DistributionDetail Windowed,
    double WithinWindows,
    double MissedWindows,
    double NoneMissed
);
