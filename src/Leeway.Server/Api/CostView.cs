using Leeway.Client;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>What an alert costs as the API shows it.</summary>
static class CostView
{
    public static CostDetail Of(AlertFacts facts) =>
        new()
        {
            Text = facts.ToString(),
            Windows =
            [
                .. facts.Windows.Select(burn => new WindowBurnDetail(burn.Window, burn.BurnRate, burn.Bad, burn.Total)),
            ],
            EventsSince = facts.EventsSince,
            BadEvents = facts.Bad,
            TotalEvents = facts.Total,
            BudgetSpent = facts.BudgetSpent,
            BudgetRemaining = facts.BudgetRemaining,
            ExhaustedInSeconds = facts.ExhaustedIn?.TotalSeconds,
        };
}
