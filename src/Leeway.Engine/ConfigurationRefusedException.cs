using Leeway.Documents;

namespace Leeway.Engine;

/// <summary>The documents hold errors, so the engine cannot start.</summary>
public sealed class ConfigurationRefusedException(IReadOnlyList<Problem> problems)
    : Exception($"The documents hold {problems.Count(problem => problem.Severity == ProblemSeverity.Error)} errors.")
{
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
