using Leeway.Core.Indicators;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads <c>good</c>, <c>bad</c> and <c>total</c> of an SLI.</summary>
static class MetricReader
{
    static readonly string[] Types = ["Prometheus", "PromQL", DataSourceDeclaration.ScrapeType];

    /// <summary>Null if it has no metric source to go by.</summary>
    public static MetricDeclaration? Read(Value metric)
    {
        var source = metric.Map("metricSource")?.Required("metricSource", "write 'metricSource: {spec: {query: …}}'");
        if (source?.Map("metricSourceRef", "type", "spec") is not { } map)
        {
            return null;
        }
        if (map.Optional("type") is { } type && !IsCounted(type))
        {
            return null;
        }
        var reference = Reference.Read(map.Optional("metricSourceRef"));
        var query = map.Required("spec", "write 'spec: {query: …}'")
            ?.Map("query")
            ?.Required(
                "query",
                "write the PromQL that counts the events, for example 'sum(rate(http_requests_total[5m]))'"
            );
        return new MetricDeclaration(source, query is null ? null : Compile(query), reference);
    }

    static bool IsCounted(Value type)
    {
        if (type.Word() is not { } text)
        {
            return false;
        }
        if (Types.Contains(text, StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }
        type.Error(
            $"metrics of type {Quote.Of(text)} cannot be counted: this version counts only what it scrapes itself",
            "write 'type: Prometheus' and a PromQL query over scraped series"
        );
        return false;
    }

    static CountingExpression? Compile(Value query)
    {
        if (query.Word(lengthMax: 10_000) is not { } text)
        {
            return null;
        }
        var (expression, queryProblems) = CountingCompiler.Compile(text);
        foreach (var problem in queryProblems)
        {
            var place = ((ScalarNode)query.Node).PlaceAt(problem.Position);
            query.ErrorAt(place, Clause(problem.What), Clause(problem.Remedy));
        }
        return expression;
    }

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
