namespace Leeway.Client;

/// <summary>What the incidents of one fault class took of budgets in one month.</summary>
/// <param name="Month">As <c>2026-03</c>.</param>
/// <param name="FaultClass">Empty if nobody has said.</param>
/// <param name="BudgetShare">Parts of a window's budget, of the SLO that each hurt most.</param>
public sealed record MonthCost(string Month, string FaultClass, int Incidents, double BudgetShare);
