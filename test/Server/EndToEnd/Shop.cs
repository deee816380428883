namespace Leeway.Server.Tests.EndToEnd;

/// <summary>Documents of the end-to-end tests: one service, one SLO, windows of seconds.</summary>
static class Shop
{
    public const string Slo = "app-success";

    /// <summary>One page tier: burning above 5 in 10 s and in 3 s.</summary>
    public static string Documents(string target, string objective = "0.99", string metric = "app_requests_total") =>
        $$"""
            apiVersion: openslo/v1
            kind: Service
            metadata: {name: app}
            spec: {description: The service under test}
            ---
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: app}
            spec:
              targets: ["{{target}}"]
              interval: 1s
              timeout: 500ms
            ---
            apiVersion: leeway.dev/v1
            kind: AlertStrategy
            metadata: {name: seconds}
            spec:
              tiers:
                - {severity: page, longWindow: 10s, shortWindow: 3s, burnRate: 5}
              targetGone: off
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: {{Slo}}
              annotations: {leeway.dev/alert-strategy: seconds}
            spec:
              service: app
              indicator:
                metadata: {name: success}
                spec:
                  ratioMetric:
                    counter: true
                    bad:
                      metricSource:
                        spec: {query: 'sum(rate({{metric}}{code=~"5.."}[1m]))'}
                    total:
                      metricSource:
                        spec: {query: 'sum(rate({{metric}}[1m]))'}
              timeWindow: [{duration: 1h, isRolling: true}]
              budgetingMethod: Occurrences
              objectives: [{target: {{objective}}}]

            """;

    /// <summary>Good is what took no longer than 0.3 s.</summary>
    public static string Latency(string target) =>
        Documents(target)
            .Replace("bad:", "good:", StringComparison.Ordinal)
            .Replace(
                "app_requests_total{code=~\"5..\"}",
                "app_duration_seconds_bucket{le=\"0.3\"}",
                StringComparison.Ordinal
            )
            .Replace("app_requests_total", "app_duration_seconds_count", StringComparison.Ordinal);

    public static string RouteToAlertmanager(params Uri[] urls) =>
        $$"""
            apiVersion: leeway.dev/v1
            kind: Route
            metadata: {name: alertmanager}
            spec:
              receivers:
                - alertmanager: {urls: [{{string.Join(", ", urls.Select(url => $"\"{url}\""))}}]}

            """;

    public static string RouteToWebhook(Uri url) =>
        $$"""
            apiVersion: leeway.dev/v1
            kind: Route
            metadata: {name: hook}
            spec:
              receivers:
                - webhook: {url: "{{url}}"}
              watchdog: off

            """;
}
