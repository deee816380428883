using Leeway.Core.Alerts;

namespace Leeway.Core.Replay;

/// <summary>What part of the budget an event must spend to be worth an alert: σ.</summary>
/// <param name="Page">To be worth a page.</param>
/// <param name="Other">To be worth an alert of any other severity.</param>
/// <remarks>Source: The Site Reliability Workbook, chapter 5, which recommends alerting at 2 % and 10 % of the budget.</remarks>
public readonly record struct Significance(decimal Page, decimal Other)
{
    public static Significance Default { get; } = new(0.02m, 0.10m);

    /// <summary>Less than this is not worth any alert.</summary>
    public decimal Least => Math.Min(Page, Other);

    public decimal Of(Severity severity) => severity == Severity.Page ? Page : Other;
}
