namespace Leeway.Server.Pages;

/// <summary>A target on the page of a plan.</summary>
public sealed record PlanTargetRow(
    string Target,
    string Budget,
    string Taken,
    string TooBig,
    string Accepted,
    string Unallocated,
    string Verdict
);
