namespace Leeway.Server.Pages;

/// <summary>A risk on the page of a plan.</summary>
/// <param name="Width">Of its bar, of 100.</param>
/// <param name="LineAt">Where on the bar one risk is too big.</param>
public sealed record PlanRiskRow(
    string Name,
    string Note,
    string Share,
    string Verdict,
    bool IsTooBig,
    string Width,
    string LineAt,
    string Minutes,
    string Detect,
    string Repair,
    string Impact,
    string PerYear
);
