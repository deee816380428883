namespace Leeway.Client;

/// <summary>How long a phase took before and after some instant, and what can be told of that.</summary>
/// <param name="Before">So many incidents.</param>
/// <param name="NeededOfEach">With fewer before or after, nothing is told.</param>
/// <param name="AfterIsShorter">How likely one of after was shorter than one of before; null of too few.</param>
/// <param name="LeastChange">The least shortening that as many before and after would show, as a part; null if nothing is known of how they vary.</param>
/// <param name="Verdict">shorter, longer, or <c>cannot tell</c>.</param>
public sealed record PhaseComparison(
    int Before,
    int After,
    int NeededOfEach,
    RangeOfBelief? AfterIsShorter,
    double? LeastChange,
    string Verdict
);
