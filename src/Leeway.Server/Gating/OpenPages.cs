using Leeway.Core.Alerts;
using Leeway.Core.Gates;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Gating;

/// <summary>What users suffer from right now, by what people are paged for.</summary>
static class OpenPages
{
    /// <summary>The most urgent alerts of an SLO; what its policy tells is none of them.</summary>
    public static IEnumerable<OpenIncident> Of(ObjectiveEvaluation evaluation) =>
        evaluation
            .Occasions.Where(occasion => occasion is { Rank: 0, Kind: not AlertKind.Policy })
            .Select(occasion => new OpenIncident($"{occasion.Severity} of {occasion.FullName}", occasion.Since));
}
