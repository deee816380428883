using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.OpenSlo;

/// <summary>Reads <c>good</c>, <c>bad</c> and <c>total</c> of an SLI.</summary>
static class MetricReader
{
    static readonly string[] Types = ["PromQL", DataSourceDeclaration.ScrapeType, .. DataSourceDeclaration.QueryTypes];

    /// <summary>Null if it has no metric source to go by.</summary>
    /// <param name="metric">The value of the key.</param>
    /// <param name="isCounter">Whether a selector without rate or increase selects counters; null if nothing is said.</param>
    public static MetricDeclaration? Read(Value metric, bool? isCounter)
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
        return query?.Word(lengthMax: 10_000) is { } text
            ? new MetricDeclaration(source, query, text, reference, isCounter)
            : null;
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
            $"metrics of type {Quote.Of(text)} cannot be counted: this version knows PromQL only",
            "write 'type: Prometheus' and a PromQL query"
        );
        return false;
    }
}
