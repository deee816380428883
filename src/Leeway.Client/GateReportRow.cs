namespace Leeway.Client;

/// <summary>How many changes were judged alike.</summary>
/// <param name="LetThrough">Those that might go out all the same: the policy was not enforced.</param>
/// <param name="FollowedByHarm">Of those of which it can be told.</param>
/// <param name="Told">Of how many it can be told whether harm followed.</param>
public sealed record GateReportRow(string Judged, int Decisions, int LetThrough, int FollowedByHarm, int Told);
