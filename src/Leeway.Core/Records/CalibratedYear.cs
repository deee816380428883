using Leeway.Core.Outlooks;
using Leeway.Core.Time;

namespace Leeway.Core.Records;

/// <summary>A year as it was predicted from the time before it, and as it came.</summary>
/// <param name="Predicted">Bad minutes; eight years in ten are to lie between its low and its high.</param>
/// <param name="Actual">Bad minutes that were recorded.</param>
/// <param name="Unlearnt">Risks of which the time before said nothing, so that they were not predicted.</param>
public sealed record CalibratedYear(
    Interval Year,
    Distribution Predicted,
    double Actual,
    IReadOnlyList<string> Unlearnt
)
{
    public bool IsWithin => Actual >= Predicted.Low && Actual <= Predicted.High;
}
