using System.Text;

namespace Leeway.Bench.Detect;

/// <summary>The same promise for each service, 99.9 % over 30 days, watched by the default strategy.</summary>
static class DetectDocuments
{
    public static string Of(IEnumerable<string> services, int port)
    {
        var text = new StringBuilder(
            $$"""
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: app}
            spec: {targets: ["127.0.0.1:{{port}}"], interval: 15s, timeout: 5s}
            ---
            apiVersion: leeway.dev/v1
            kind: Route
            metadata: {name: pager}
            spec:
              receivers: [webhook: {url: "http://127.0.0.1:{{port}}/leeway"}]
              watchdog: off
            ---
            apiVersion: openslo/v1
            kind: Service
            metadata: {name: bench}
            spec: {}

            """
        );
        foreach (var name in services)
        {
            text.Append(
                $$"""
                ---
                apiVersion: openslo/v1
                kind: SLO
                metadata: {name: {{name}} }
                spec:
                  service: bench
                  indicator:
                    metadata: {name: {{name}} }
                    spec:
                      ratioMetric:
                        counter: true
                        bad: {metricSource: {spec: {query: 'sum(rate(requests_total{service="{{name}}",code="500"}[5m]))' } } }
                        total: {metricSource: {spec: {query: 'sum(rate(requests_total{service="{{name}}"}[5m]))' } } }
                  timeWindow: [{duration: 30d, isRolling: true}]
                  budgetingMethod: Occurrences
                  objectives: [{target: 0.999}]

                """
            );
        }
        return text.ToString();
    }
}
