namespace Leeway.Client;

/// <summary>How often incidents of one fault class happen.</summary>
/// <param name="FaultClass"><c>*</c> for all of them.</param>
/// <param name="PerYear">Over the whole time.</param>
/// <param name="Change">The rate after the split, or in the later half of the time, as a multiple of that before; null if nothing happened.</param>
/// <param name="Verdict">rarer, more often, or <c>cannot tell</c>.</param>
/// <param name="Repetitions">How many came within 90 days of another.</param>
public sealed record FrequencyStatistics(
    string FaultClass,
    int Incidents,
    RangeOfBelief PerYear,
    RangeOfBelief? Change,
    string Verdict,
    int Repetitions
);
