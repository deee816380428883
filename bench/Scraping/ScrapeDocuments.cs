using Leeway.Documents;

namespace Leeway.Bench.Scraping;

/// <summary>One job of targets, and one SLO over the series that a selector names.</summary>
static class ScrapeDocuments
{
    public static Configuration Load(IReadOnlyList<string> targets, string selector) =>
        ConfigurationLoader.Load([new DocumentFile("bench.yaml", Text(targets, selector, "15s"))]).Configuration
        ?? throw new InvalidOperationException("The generated documents hold errors.");

    public static void Write(string folder, IReadOnlyList<string> targets, string selector, string interval) =>
        File.WriteAllText(Path.Combine(folder, "bench.yaml"), Text(targets, selector, interval));

    static string Text(IReadOnlyList<string> targets, string selector, string interval) =>
        $$"""
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: bench}
            spec:
              interval: {{interval}}
              targets: [{{string.Join(", ", targets.Select(target => $"\"{target}\""))}}]
            ---
            apiVersion: openslo/v1
            kind: Service
            metadata: {name: bench}
            spec: {description: generated}
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: requests}
            spec:
              service: bench
              indicator:
                metadata: {name: success}
                spec:
                  ratioMetric:
                    counter: true
                    bad: {metricSource: {spec: {query: 'sum(rate({{Failed(selector)}}[5m]))'} } }
                    total: {metricSource: {spec: {query: 'sum(rate({{selector}}[5m]))'} } }
              timeWindow: [{duration: 30d, isRolling: true}]
              budgetingMethod: Occurrences
              objectives: [{target: 0.99}]

            """;

    static string Failed(string selector) =>
        selector.EndsWith('}') ? $"{selector[..^1]},code=\"500\"}}" : $"{selector}{{code=\"500\"}}";
}
