using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages;

/// <summary>DORA's metrics as facts of a page.</summary>
static class ChangeFacts
{
    public static IReadOnlyList<Fact> Of(ChangesDetail changes) =>
        [
            new("Changes", PageText.Events(changes.Deployments), $"{PageText.Events(changes.DeploymentsPerDay)} a day"),
            new("Failed", PageText.Share(changes.FailRate), "rolled back, or took 2% of a budget"),
            new("Rework", PageText.Share(changes.ReworkRate), "roll-backs and mitigations among all changes"),
            new("Lead time", Span(changes.LeadTimeSeconds), "median from commit to deployed"),
            new("Recovery", Span(changes.RecoveryTimeSeconds), "median from a failed change until users were well"),
        ];

    static string Span(double? seconds) => seconds is { } known ? PageText.Span(known) : PageText.Nothing;
}
