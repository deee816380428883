namespace Leeway.Client;

/// <summary>What an incident spent of an SLO's budget.</summary>
/// <param name="BudgetShare">Of the whole window's.</param>
public sealed record GateIncidentDetail(int Number, double BudgetShare);
