namespace Leeway.Core.Replay;

/// <summary>How good a setting was.</summary>
public sealed record SweepOutcome(SweepSetting Setting, StrategyReport Report)
{
    /// <summary>True if the other is no worse in anything that counts, and better in something: recall, pages a month, budget gone at detection.</summary>
    public bool IsBeatenBy(SweepOutcome other) =>
        other.Report.Recall.Value >= Report.Recall.Value
        && other.Report.PagesPerMonth <= Report.PagesPerMonth
        && other.Gone <= Gone
        && !IsEqualTo(other);

    /// <summary>True if nothing that counts tells them apart.</summary>
    public bool IsEqualTo(SweepOutcome other) =>
        other.Report.Recall.Part == Report.Recall.Part
        && other.Report.PagesPerMonth == Report.PagesPerMonth
        && other.Gone == Gone;

    // What tells nothing tells as late as can be.
    double Gone => Report.BudgetAtDetection.Median ?? double.MaxValue;
}
