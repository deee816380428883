namespace Leeway.Client;

/// <summary>Something that people should have been told of.</summary>
/// <param name="Label">Null if only the counts tell of it.</param>
/// <param name="BudgetSpent">The part of the SLO window's budget that it took.</param>
public sealed record ReplayedEventDetail(DateTimeOffset Start, DateTimeOffset End, string? Label, double BudgetSpent);
