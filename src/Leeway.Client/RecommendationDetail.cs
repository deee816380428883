namespace Leeway.Client;

/// <summary>Which project first, if that can be said.</summary>
/// <param name="First">Null if the goals that decide put different projects first, or none saves anything.</param>
/// <param name="Goals">Which project each goal puts first.</param>
/// <param name="Sentences">For people who did not do the sums.</param>
public sealed record RecommendationDetail(
    string? First,
    IReadOnlyList<GoalDetail> Goals,
    IReadOnlyList<string> Sentences
);
