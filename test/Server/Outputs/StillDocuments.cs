namespace Leeway.Server.Tests.Outputs;

/// <summary>Five SLOs: one that pages and has groups, one that waits to, one that is well, but for Saturday nights, and the same in slices of time, and one of which nobody has heard.</summary>
static class StillDocuments
{
    public static string Of(string host) =>
        Head(host)
        + Slo("orders", "Orders go through", "99.9", "bad", "orders_total{code=\"500\"}", "orders_total")
            .Replace("annotations: {}", "annotations: {leeway.dev/by: kind}", StringComparison.Ordinal)
        + Slo("searches-quick", "Searches are quick", "99", "good", Bucket, "search_seconds_count", "patient")
        + Slo("browsing", "Pages are shown", "99.5", "bad", "pages_total{code=\"500\"}", "pages_total")
        + Slo("browsing-always", "Pages are always shown", "99.5", "bad", "pages_total{code=\"500\"}", "pages_total")
            .Replace(
                "budgetingMethod: Occurrences\n  objectives: [{targetPercent: 99.5}]",
                "budgetingMethod: Timeslices\n  objectives: [{targetPercent: 99.5, timeSliceTarget: 0.9995, timeSliceWindow: 5m}]",
                StringComparison.Ordinal
            )
        + Slo("mail", "Mail leaves", "99", "bad", "mail_total{code=\"500\"}", "mail_total", service: "post");

    const string Bucket = "search_seconds_bucket{le=\"0.3\"}";

    static string Head(string host) =>
        $$"""
            apiVersion: openslo/v1
            kind: Service
            metadata: {name: shop, displayName: The shop}
            spec: {description: Sells what people search for.}
            ---
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: shop}
            spec: {targets: ["{{host}}"], interval: 15s}
            ---
            apiVersion: leeway.dev/v1
            kind: Scrape
            metadata: {name: post}
            spec: {targets: ["http://{{host}}/broken"], interval: 15s}
            ---
            apiVersion: leeway.dev/v1
            kind: Route
            metadata: {name: pager}
            spec:
              receivers: [webhook: {url: "http://{{host}}/hook"}]
              watchdog: off
            ---
            apiVersion: leeway.dev/v1
            kind: AlertStrategy
            metadata: {name: patient}
            spec:
              tiers:
                - {severity: page, longWindow: 1h, shortWindow: 5m, burnRate: 10, for: 15m}
            ---
            apiVersion: leeway.dev/v1
            kind: ErrorBudgetPolicy
            metadata: {name: shop}
            spec:
              slos: [orders, browsing]
              steps:
                - {name: exhausted, when: remaining <= 0, exit: 0.05, then: [gate: block], requires: [actionItemsFiled]}
                - {name: low, when: remaining < 95%, exit: 0.97, then: [gate: warn, review]}
            ---
            apiVersion: leeway.dev/v1
            kind: Dependency
            metadata: {name: buy}
            spec:
              type: journey
              slo: orders
              needs: [pages, {name: search, soft: 10%, confirmed: 2026-02-01}, {anyOf: [coat-rack, wardrobe], failover: 90%}]
            ---
            apiVersion: leeway.dev/v1
            kind: Dependency
            metadata: {name: pages}
            spec: {type: component, slo: browsing, in: [house]}
            ---
            apiVersion: leeway.dev/v1
            kind: Dependency
            metadata: {name: search}
            spec: {type: component, slo: searches-quick, availability: 99.9%}
            ---
            apiVersion: leeway.dev/v1
            kind: Dependency
            metadata: {name: coat-rack}
            spec: {type: component, timeToFail: 99h, timeToRepair: 1h}
            ---
            apiVersion: leeway.dev/v1
            kind: Dependency
            metadata: {name: wardrobe}
            spec: {type: component}
            ---
            apiVersion: leeway.dev/v1
            kind: Dependency
            metadata: {name: house}
            spec: {type: zone, availability: 99.99%, vendor: landlord}
            ---
            apiVersion: leeway.dev/v1
            kind: Risk
            metadata: {name: bad-release, displayName: A bad release}
            spec:
              slos: [orders]
              faultClass: change
              timeToDetect: 15m
              timeToRepair: {p10: 15m, p50: 40m, p90: 2h}
              impact: 40%
              frequency: {perYear: 8, seen: 16, years: 2}
              evidence: [sixteen roll-backs in two years]
            ---
            apiVersion: leeway.dev/v1
            kind: Risk
            metadata: {name: unheard-of}
            spec: {slos: [orders], faultClass: load, timeToDetect: record, timeToRepair: record, impact: 10%, frequency: record}
            ---
            apiVersion: leeway.dev/v1
            kind: Project
            metadata: {name: rollback, displayName: Automated rollback}
            spec:
              effort: {low: 4, likely: 6, high: 10}
              effects: [{risk: bad-release, timeToDetect: 5m, timeToRepair: 5m}]
              introduces: [{name: misfires, timeToDetect: 2m, timeToRepair: 13m, impact: 40%, frequency: 1}]
            ---
            apiVersion: leeway.dev/v1
            kind: Agreement
            metadata: {name: orders}
            spec:
              slo: orders
              authors: [Ada]
              approvers: {product: [Grace], development: {technical: [Linus], business: [Grace]}, sre: [Ada]}
              rationale: In the spring nobody called.
              basis: ad hoc
              review: 2026-02-01
              approvals:
                - {party: product, person: Grace, on: 2025-11-02, terms: 00000000000000000000000000000000}
            ---
            apiVersion: leeway.dev/v1
            kind: Adjustment
            metadata: {name: saturdays}
            spec:
              slos: [browsing]
              from: 2026-02-21 02:00:00
              timeZone: Europe/Berlin
              duration: 2h
              recurrence: FREQ=WEEKLY
              exclude: true
              author: Ada
              reason: Every Saturday night the images are rebuilt.

            """;

    static string Slo(
        string name,
        string displayName,
        string percent,
        string kind,
        string part,
        string total,
        string? strategy = null,
        string service = "shop"
    ) =>
        $$"""
            ---
            apiVersion: openslo/v1
            kind: SLO
            metadata:
              name: {{name}}
              displayName: {{displayName}}
              labels: {team: {{service}}}
              annotations: {{(strategy is null ? "{}" : $"{{leeway.dev/alert-strategy: {strategy}}}")}}
            spec:
              description: {{displayName}}, as customers see it.
              service: {{service}}
              indicator:
                metadata: {name: {{name}}}
                spec:
                  ratioMetric:
                    counter: true
                    {{kind}}:
                      metricSource:
                        spec: {query: 'sum(rate({{part}}[5m]))'}
                    total:
                      metricSource:
                        spec: {query: 'sum(rate({{total}}[5m]))'}
              timeWindow: [{duration: 30d, isRolling: true}]
              budgetingMethod: Occurrences
              objectives: [{targetPercent: {{percent}}}]

            """;
}
