using Leeway.Client;
using Leeway.Core.Alerts;
using Leeway.Documents;

namespace Leeway.Cli;

/// <summary>What is wrong with SLOs and their alerts at the traffic that a running server has counted.</summary>
static class TrafficLint
{
    /// <summary>Warnings, at the beginning of the SLOs that they are about; SLOs that the server does not know have none.</summary>
    /// <param name="documents">Null if they hold errors.</param>
    public static async Task<IReadOnlyList<Problem>> Of(
        Configuration? documents,
        LeewayClient client,
        CancellationToken cancellation
    )
    {
        var problems = new List<Problem>();
        foreach (var watched in documents?.Objectives ?? [])
        {
            var (objective, strategy) = (watched.Objective, watched.Strategy);
            if (
                await client.Forecast(objective.Name, cancellation)
                is not { Events: { } events, WindowSeconds: var seconds }
            )
            {
                continue;
            }
            var window = objective.Window.NominalLength;
            // The documents may give the SLO another window than the server has.
            var expected = events * (window.TotalSeconds / seconds);
            foreach (var advice in AlertAdvice.Of(strategy, objective.Target, window, expected))
            {
                problems.Add(
                    new Problem(
                        watched.Place.File,
                        watched.Place.Line,
                        1,
                        ProblemSeverity.Warning,
                        $"SLO '{objective.Name}': {advice.What}",
                        advice.Remedy
                    )
                );
            }
        }
        return problems;
    }
}
