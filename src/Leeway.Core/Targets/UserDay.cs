namespace Leeway.Core.Targets;

/// <summary>A day of users.</summary>
/// <param name="Lost">The share of the window's budget that was spent that day.</param>
/// <param name="Tickets">How many complaints came in.</param>
public readonly record struct UserDay(DateOnly Day, double Lost, int Tickets);
