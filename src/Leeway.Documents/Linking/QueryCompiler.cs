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
        var (expression, problems) = Try(metric);
        Report(metric, problems);
        return Checked(metric, expression);
    }

    /// <summary>Null after warning that only the server can evaluate the query.</summary>
    public static CountingExpression? TryCompile(MetricDeclaration metric)
    {
        var (expression, problems) = Try(metric);
        Warn(metric, problems);
        return Checked(metric, expression);
    }

    /// <summary>Reports, or warns, why the readings of a value that must compare cannot be counted.</summary>
    /// <returns>True if they can.</returns>
    public static bool CheckThreshold(MetricDeclaration metric, bool isAsked)
    {
        var (_, _, problems) = CountingCompiler.Compile(metric.Text, BinaryOperator.Less, bound: 0);
        if (isAsked)
        {
            Warn(metric, problems);
        }
        else
        {
            Report(metric, problems);
        }
        return problems.Count == 0;
    }

    /// <summary>Reports where ticks, which have no labels, are to be told apart by labels.</summary>
    public static void CheckTicks(MetricDeclaration metric, CountingExpression counted, SloDeclaration slo)
    {
        if (counted.CountsTicks && slo.By is not null)
        {
            metric.Query.Error(
                $"the query counts ticks, which have no labels, and SLO {Quote.Of(slo.Metadata.Name)} is grouped by {slo.By}",
                "leave 'leeway.dev/by' out, or write an SLO for each"
            );
        }
    }

    /// <summary>Reports where the query is grouped and the SLO is not, or is otherwise.</summary>
    public static void CheckGrouping(MetricDeclaration metric, CountingExpression counted, SloDeclaration slo)
    {
        if (counted.By is not { } by || by.IsBy(slo.By))
        {
            return;
        }
        var how = slo.By is null ? "not grouped" : $"grouped by {slo.By}";
        metric.Query.ErrorAt(
            PlaceOf(metric, by.Span.Start),
            $"the query is grouped by {by}, and SLO {Quote.Of(slo.Metadata.Name)} is {how}",
            $"write 'leeway.dev/by: {by}' in the SLO's annotations, or leave the grouping out of the query"
        );
    }

    static CountingExpression? Checked(MetricDeclaration metric, CountingExpression? expression)
    {
        if (metric.IsCounter != true || expression is not { CountsReadings: true, CountsTicks: false })
        {
            return expression;
        }
        metric.Query.Error("the query counts the readings of a gauge, but counter is true", "write 'counter: false'");
        return null;
    }

    // Most queries say themselves what they are about; where they do not, 'counter' has to.
    static (CountingExpression? Expression, IReadOnlyList<PromqlProblem> Problems) Try(MetricDeclaration metric)
    {
        var compiled = CountingCompiler.Compile(metric.Text, metric.IsCounter ?? false);
        if (metric.IsCounter is not null || CountingCompiler.Compile(metric.Text).Expression is not { } ofCounters)
        {
            return compiled;
        }
        return ofCounters.Equals(compiled.Expression)
            ? compiled
            : (
                null,
                [
                    new PromqlProblem(
                        0,
                        0,
                        "Whether the query is about counters or gauges is not said.",
                        "Write 'counter: true' beside total if they are counters, 'counter: false' if they are gauges."
                    ),
                ]
            );
    }

    static void Report(MetricDeclaration metric, IReadOnlyList<PromqlProblem> problems)
    {
        foreach (var problem in problems)
        {
            metric.Query.ErrorAt(PlaceOf(metric, problem.Position), Clause(problem.What), Clause(problem.Remedy));
        }
    }

    static void Warn(MetricDeclaration metric, IReadOnlyList<PromqlProblem> problems)
    {
        if (problems is [var first, ..])
        {
            metric.Query.WarnAt(
                PlaceOf(metric, first.Position),
                $"the counts of this SLI are approximate, because the server must evaluate the query: {Clause(first.What)}",
                "write sums of rate or increase over counters, if every event is to be counted"
            );
        }
    }

    static Place PlaceOf(MetricDeclaration metric, int position) => ((ScalarNode)metric.Query.Node).PlaceAt(position);

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
