using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Core.Promql;
using Leeway.Documents.OpenSlo;

namespace Leeway.Documents.Linking;

/// <summary>Makes indicators of values that must compare: each reading is an event, good if it does.</summary>
static class ThresholdIndicators
{
    /// <param name="sli">Of a query that was checked.</param>
    /// <param name="comparison">How a good value compares with the bound.</param>
    /// <param name="bound">The value that is kept.</param>
    /// <param name="server">The data source that is asked; null if the gauge is scraped.</param>
    /// <param name="job">The only job whose gauges count; null for all.</param>
    public static Indicator Of(
        SliDeclaration.Threshold sli,
        BinaryOperator comparison,
        double bound,
        string? server,
        string? job
    )
    {
        var query = sli.Metric.Text;
        var number = bound.ToString("R", CultureInfo.InvariantCulture);
        var asked = server is null
            ? null
            : new AskedQueries(server, $"count({query})", $"count(({query}) {comparison.Text} {number})");
        var (total, good, problems) = CountingCompiler.Compile(query, comparison, bound);
        return total is not null && good is not null ? new Indicator(sli.Name, total, PartKind.Good, good, job, asked)
            : asked is not null ? new Indicator(sli.Name, PartKind.Good, asked)
            : throw new InvalidOperationException($"The query of {sli.Name} was not checked: {problems[0]}");
    }
}
