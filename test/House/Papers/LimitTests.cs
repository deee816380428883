using Leeway.Documents;
using Leeway.Documents.Counts;
using Leeway.Ledger;

namespace Leeway.House.Tests.Papers;

public class LimitTests
{
    static readonly RepositoryFile Operating = new("docs/guide/operating.md");

    // The beginning of a row of the table, up to the number that stands in the code.
    public static TheoryData<string> Rows =>
        [
            $"| body of a scrape | {ScrapeJob.BodyBytesMaxDefault} bytes",
            $"| series of a scrape | {ScrapeJob.SeriesMaxDefault},",
            $"| Adjustments; entries of their audit | 1000; 10000,",
            $"| columns (different SLI rules) of a ledger | {LedgerLimits.Columns} |",
            $"| length of a series or target name | {LedgerLimits.KeyBytes} bytes",
            $"| text kept for a target, an alert or a message | {LedgerLimits.TextBytes} bytes",
            $"| points of one series answer | {LedgerLimits.SeriesPoints} |",
            $"| intervals of a file of counts | {CountsLimits.Lines}, each of at most {CountsLimits.LineLength} characters |",
            $"| span of one addition, so of a gap | {LedgerLimits.SpanTicks} ticks",
        ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void a_documented_limit_is_the_one_in_the_code(string row) =>
        Assert.Contains(Operating.Lines, line => line.StartsWith(row, StringComparison.Ordinal));
}
