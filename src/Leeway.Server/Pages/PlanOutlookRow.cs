namespace Leeway.Server.Pages;

/// <summary>What is to be expected after projects, on the page of a plan; places on bars are of 100.</summary>
public sealed record PlanOutlookRow(
    string After,
    string Missed,
    string MissedWidth,
    string NoneMissed,
    string Year,
    string Low,
    string Width,
    string Middle,
    string Within
);
