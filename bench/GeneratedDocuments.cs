using System.Text;
using Leeway.Documents;

namespace Leeway.Bench;

/// <summary>A folder of many SLOs: each the availability of a route, with the default strategy of four tiers.</summary>
static class GeneratedDocuments
{
    public static void Write(string folder, int slos, string target, string interval = "15s")
    {
        foreach (var file in Files(slos, target, interval))
        {
            File.WriteAllText(Path.Combine(folder, file.Path), file.Text);
        }
    }

    public static Configuration Load(int slos) =>
        ConfigurationLoader.Load([.. Files(slos, "127.0.0.1:1", "15s")]).Configuration
        ?? throw new InvalidOperationException("The generated documents hold errors.");

    static IEnumerable<DocumentFile> Files(int slos, string target, string interval) =>
        Enumerable
            .Range(0, slos)
            .Chunk(500)
            .Select(file => new DocumentFile($"slos-{file[0]}.yaml", Objectives(file)))
            .Prepend(new DocumentFile("services.yaml", Services(slos, target, interval)));

    static string Services(int slos, string target, string interval)
    {
        var text = new StringBuilder(
            """
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: bench}
            spec: {targets: ["TARGET"], interval: INTERVAL}

            """.Replace("TARGET", target, StringComparison.Ordinal).Replace(
                "INTERVAL",
                interval,
                StringComparison.Ordinal
            )
        );
        foreach (var service in Enumerable.Range(0, (slos + 24) / 25))
        {
            text.Append(
                $"---\napiVersion: openslo/v1\nkind: Service\nmetadata: {{name: service-{service}}}\nspec: {{description: generated}}\n"
            );
        }
        return text.ToString();
    }

    static string Objectives(int[] slos)
    {
        var text = new StringBuilder();
        foreach (var slo in slos)
        {
            text.Append(
                $$"""
                ---
                apiVersion: openslo/v1
                kind: SLO
                metadata: {name: requests-{{slo}}, displayName: Requests of route {{slo}} succeed}
                spec:
                  service: service-{{slo / 25}}
                  indicator:
                    metadata: {name: success-{{slo}}}
                    spec:
                      ratioMetric:
                        counter: true
                        bad: {metricSource: {spec: {query: 'sum(rate(requests_total{route="/{{slo}}",code="500"}[1m]))'} } }
                        total: {metricSource: {spec: {query: 'sum(rate(requests_total{route="/{{slo}}"}[1m]))'} } }
                  timeWindow: [{duration: 30d, isRolling: true}]
                  budgetingMethod: Occurrences
                  objectives: [{target: 0.99}]

                """
            );
        }
        return text.ToString();
    }
}
