namespace Leeway.Client;

/// <summary>A recorded year as it was predicted from the years before it, and as it came.</summary>
/// <param name="Predicted">Bad minutes; eight years in ten are to lie between p10 and p90.</param>
/// <param name="Actual">Bad minutes that were recorded.</param>
/// <param name="IncompleteIncidents">Incidents of the year that add nothing to what was recorded, because nobody wrote down their end or impact.</param>
/// <param name="IsWithin">Null where nothing was predicted, or too little is known of what came.</param>
/// <param name="UnlearntRisks">Risks of which the years before said nothing, so that they are not in the prediction.</param>
public sealed record CalibrationDetail(
    DateTimeOffset From,
    DateTimeOffset Until,
    DistributionDetail Predicted,
    double Actual,
    int IncompleteIncidents,
    bool? IsWithin,
    IReadOnlyList<string> UnlearntRisks
);
