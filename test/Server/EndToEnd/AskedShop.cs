namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Three SLOs that servers are asked for: one exactly, one by an expression, one of a server that is away.</summary>
static class AskedShop
{
    public static string Documents(Uri prometheus, Uri away) =>
        $$"""
            apiVersion: openslo/v1
            kind: Service
            metadata: {name: app}
            spec: {description: The service under test}

            """
        + Source("prometheus", prometheus)
        + Source("away", away)
        + Slo(
            "app-exact",
            "prometheus",
            "sum(rate(app_requests_total{code=\"500\"}[1m]))",
            "sum(rate(app_requests_total[1m]))"
        )
        + Slo(
            "app-approximate",
            "prometheus",
            "max(rate(app_requests_total{code=\"500\"}[1m]))",
            "max(rate(app_requests_total[1m]))"
        )
        + Slo(
            "app-away",
            "away",
            "sum(rate(app_requests_total{code=\"500\"}[1m]))",
            "sum(rate(app_requests_total[1m]))"
        );

    static string Source(string name, Uri url) =>
        $$"""
            ---
            apiVersion: openslo/v1
            kind: DataSource
            metadata: {name: {{name}}}
            spec:
              type: Prometheus
              connectionDetails: {url: "{{url}}", delay: 1s}

            """;

    static string Slo(string name, string source, string bad, string total) =>
        $$"""
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata: {name: {{name}}}
            spec:
              service: app
              indicator:
                metadata: {name: {{name}}}
                spec:
                  ratioMetric:
                    counter: true
                    bad:
                      metricSource:
                        metricSourceRef: {{source}}
                        spec: {query: '{{bad}}'}
                    total:
                      metricSource:
                        metricSourceRef: {{source}}
                        spec: {query: '{{total}}'}
              timeWindow: [{duration: 30d, isRolling: true}]
              budgetingMethod: Occurrences
              objectives: [{target: 0.99}]

            """;
}
