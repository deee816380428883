namespace Leeway.Client;

/// <summary>What a project can be chosen for, and the one that is then first.</summary>
/// <param name="IsDecisive">Whether a recommendation needs this goal to agree.</param>
public sealed record GoalDetail(string Goal, string Project, bool IsDecisive);
