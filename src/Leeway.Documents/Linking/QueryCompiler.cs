using Leeway.Core.Indicators;
using Leeway.Core.Promql;
using Leeway.Documents.OpenSlo;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Linking;

/// <summary>Compiles the queries of SLIs; what is wrong with them is told where they stand.</summary>
static class QueryCompiler
{
    /// <summary>Null after reporting why the query cannot be counted.</summary>
    public static CountingExpression? Compile(MetricDeclaration metric)
    {
        var (expression, problems) = CountingCompiler.Compile(metric.Text);
        foreach (var problem in problems)
        {
            metric.Query.ErrorAt(PlaceOf(metric, problem), Clause(problem.What), Clause(problem.Remedy));
        }
        return expression;
    }

    /// <summary>Null after warning that only the server can evaluate the query.</summary>
    public static CountingExpression? TryCompile(MetricDeclaration metric)
    {
        var (expression, problems) = CountingCompiler.Compile(metric.Text);
        if (problems is [var first, ..])
        {
            metric.Query.WarnAt(
                PlaceOf(metric, first),
                $"the counts of this SLI are approximate, because the server must evaluate the query: {Clause(first.What)}",
                "write sums of rate or increase over counters, if every event is to be counted"
            );
        }
        return expression;
    }

    static Place PlaceOf(MetricDeclaration metric, PromqlProblem problem) =>
        ((ScalarNode)metric.Query.Node).PlaceAt(problem.Position);

    // The compiler writes sentences; here they stand after a colon and a semicolon.
    static string Clause(string sentence)
    {
        var isName =
            sentence.StartsWith("PromQL", StringComparison.Ordinal)
            || sentence.StartsWith("Leeway", StringComparison.Ordinal);
        var text = sentence.TrimEnd('.');
        return isName || text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
