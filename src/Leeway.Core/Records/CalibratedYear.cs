using Leeway.Core.Outlooks;
using Leeway.Core.Time;

namespace Leeway.Core.Records;

/// <summary>A year as it was predicted from the time before it, and as it came.</summary>
/// <param name="Predicted">Bad minutes; eight years in ten are to lie between its low and its high.</param>
/// <param name="Actual">Bad minutes that were recorded.</param>
/// <param name="Incomplete">Incidents of the year whose end or impact nobody wrote down; they add nothing to what came.</param>
/// <param name="Learnt">How many risks were predicted.</param>
/// <param name="Unlearnt">Risks of which the time before said nothing, so that they were not predicted.</param>
public sealed record CalibratedYear(
    Interval Year,
    Distribution Predicted,
    double Actual,
    int Incomplete,
    int Learnt,
    IReadOnlyList<string> Unlearnt
)
{
    /// <summary>Whether what came lies in what was predicted; null if nothing was, or if too little is known of what came.</summary>
    public bool? IsWithin =>
        Learnt == 0 ? null
        : Actual > Predicted.High ? false
        : Incomplete > 0 ? null
        : Actual >= Predicted.Low;
}
