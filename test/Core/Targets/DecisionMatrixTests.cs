using Leeway.Core.Targets;

namespace Leeway.Core.Tests.Targets;

public sealed class DecisionMatrixTests
{
    // The Site Reliability Workbook, table 2-5, row by row.
    [Theory]
    [InlineData("met", "low", "high", SloDecision.ReleaseFaster)]
    [InlineData("met", "low", "low", SloDecision.Tighten)]
    [InlineData("met", "high", "high", SloDecision.AlertLess)]
    [InlineData("met", "high", "low", SloDecision.Tighten)]
    [InlineData("missed", "low", "high", SloDecision.Loosen)]
    [InlineData("missed", "low", "low", SloDecision.AlertMore)]
    [InlineData("missed", "high", "high", SloDecision.Loosen)]
    [InlineData("missed", "high", "low", SloDecision.FixProduct)]
    public void Every_row_of_the_matrix(string slo, string toil, string satisfaction, SloDecision decision)
    {
        Assert.Equal(decision, DecisionMatrix.Of(slo == "met", toil == "high", satisfaction == "high"));
        Assert.NotEmpty(decision.Words());
    }
}
