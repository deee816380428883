using Leeway.Engine.Tests.Churn;

namespace Leeway.Bench.Churn;

/// <summary>One day of pods, as it was and as each reader of its pages counted it.</summary>
/// <param name="Unstated">What Leeway counted where the pages state no start times.</param>
sealed record ChurnDay(
    string Load,
    ChurnCounts Served,
    ChurnCounts Shown,
    ChurnCounts Leeway,
    ChurnCounts Unstated,
    ChurnCounts Increase
);
