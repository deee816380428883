using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>Something that people should have been told of.</summary>
/// <param name="Span">While the budget burnt; of an incident in which nothing burnt, what people say.</param>
/// <param name="Label">What people call it; null if only the counts tell of it.</param>
/// <param name="Spend">The part of the SLO window's budget that its bad events took.</param>
public sealed record ReplayEvent(Interval Span, string? Label, double Spend)
{
    /// <summary>True if an alert of a severity was right to tell of it.</summary>
    public bool IsWorth(decimal sigma) => Label is not null || Spend >= (double)sigma;
}
