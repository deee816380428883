using Leeway.Documents;

namespace Leeway.Cli;

/// <summary>What agreements lack today; of a configuration itself nobody can say it, because days pass.</summary>
static class AgreementLint
{
    /// <summary>Warnings, at the beginning of the agreements that they are about.</summary>
    public static IEnumerable<Problem> Of(Configuration configuration, DateOnly today) =>
        configuration.Agreements.SelectMany(entry =>
            entry
                .Standing(today, [])
                .Gaps()
                .Select(gap => new Problem(
                    entry.Place.File,
                    entry.Place.Line,
                    1,
                    ProblemSeverity.Warning,
                    $"the agreement on '{entry.Agreement.Slo}' is not whole: {gap.What}",
                    gap.Remedy
                ))
        );
}
