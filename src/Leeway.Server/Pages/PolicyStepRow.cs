namespace Leeway.Server.Pages;

/// <summary>A step of an SLO's policy, as a row.</summary>
public sealed record PolicyStepRow(string Name, DateTimeOffset? Since, string Then, string Reason);
