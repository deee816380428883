using Leeway.Ledger;

namespace Leeway.Cli.Commands.LedgerVerbs;

/// <summary>The blocks of one resolution, with lengths in seconds as everywhere in our JSON.</summary>
sealed record BlocksReport(
    double StepSeconds,
    double LengthSeconds,
    int Count,
    long Bytes,
    DateTimeOffset From,
    DateTimeOffset Until
)
{
    public static BlocksReport Of(BlockFacts blocks) =>
        new(
            blocks.Step.TotalSeconds,
            blocks.Length.TotalSeconds,
            blocks.Count,
            blocks.Bytes,
            blocks.From,
            blocks.Until
        );
}
