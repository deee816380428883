using Leeway.Engine.History;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary>What <c>ledger import</c> tells a script.</summary>
sealed record ImportReport(
    string Column,
    int Imported,
    double Total,
    double Bad,
    int SkippedKnown,
    int SkippedCounting,
    int SkippedTooOld
)
{
    public static ImportReport Of(string column, ImportOutcome outcome) =>
        new(
            column,
            outcome.Imported,
            outcome.Counts.Total,
            outcome.Counts.Bad,
            outcome.Known,
            outcome.Counting,
            outcome.TooOld
        );
}
