using Leeway.Core.Indicators;
using Leeway.Engine.Evaluating;

namespace Leeway.Engine.Groups;

/// <summary>The groups of one SLO as of one tick.</summary>
/// <param name="Refused">How often events found no room for their group since the start.</param>
/// <param name="RefusedAt">The edge at which that was so last; null if never since the start.</param>
/// <param name="Evaluations">By the groups' texts; of groups that had events within the window.</param>
public sealed record SloGroups(
    GroupRule Rule,
    int Refused,
    DateTimeOffset? RefusedAt,
    IReadOnlyDictionary<string, ObjectiveEvaluation> Evaluations
);
