namespace Leeway.Documents.Tests;

/// <summary>What is wrong with OpenSLO's examples, for this version.</summary>
static class OpenSloExpectations
{
    /// <summary>The problems by the file's path below the folder of examples.</summary>
    public static IReadOnlyDictionary<string, string[]> ByFile { get; } =
        new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["openslo/v1/examples/alert_conditions.yaml"] =
            [
                "alert_conditions.yaml:2:9: error: kind AlertCondition is not supported yet; use an AlertStrategy of leeway.dev/v1",
                "alert_conditions.yaml:22:9: error: kind AlertCondition is not supported yet; use an AlertStrategy of leeway.dev/v1",
            ],
            ["openslo/v1/examples/alert_notification_targets.yaml"] =
            [
                "alert_notification_targets.yaml:2:9: error: kind AlertNotificationTarget is not supported yet; use a Route of leeway.dev/v1",
                "alert_notification_targets.yaml:15:9: error: kind AlertNotificationTarget is not supported yet; use a Route of leeway.dev/v1",
            ],
            ["openslo/v1/examples/alert_policies.yaml"] =
            [
                "alert_policies.yaml:2:9: error: kind AlertPolicy is not supported yet; use an AlertStrategy of leeway.dev/v1",
                "alert_policies.yaml:20:9: error: kind AlertPolicy is not supported yet; use an AlertStrategy of leeway.dev/v1",
                "alert_policies.yaml:52:9: error: kind AlertPolicy is not supported yet; use an AlertStrategy of leeway.dev/v1",
            ],
            ["openslo/v1/examples/data_sources.yaml"] = [],
            ["openslo/v1/examples/services.yaml"] =
            [
                "services.yaml:24:11: error: duplicate Service 'example-service', first at services.yaml:10; rename or remove one of the two",
            ],
            ["openslo/v1/examples/slis.yaml"] =
            [
                "slis.yaml:19:17: error: metrics of type 'Datadog' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "slis.yaml:25:17: error: metrics of type 'Datadog' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "slis.yaml:45:17: error: metrics of type 'AppDynamics' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "slis.yaml:52:17: error: metrics of type 'AppDynamics' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "slis.yaml:71:7: error: raw ratios are not supported yet: without its events a ratio cannot be weighted by traffic; give total, and good or bad, as counters",
                "slis.yaml:99:26: error: there is no DataSource 'my-prometheus'; add it, or correct the name",
            ],
            ["openslo/v1/examples/slos.yaml"] =
            [
                "slos.yaml:14:14: warning: there is no Service 'web'; add it, or correct the name",
                "slos.yaml:32:19: warning: tier ticket-1d-2h of 'multi-window-multi-burn-rate' fires at 0.7× although the budget would last a window of 7d; take a strategy with a larger budgetShare or a shorter longWindow for that tier",
                "slos.yaml:32:19: warning: tier ticket-3d-6h of 'multi-window-multi-burn-rate' fires at 0.23× although the budget would last a window of 7d; take a strategy with a larger budgetShare or a shorter longWindow for that tier",
                "slos.yaml:40:9: warning: 'op' in SLO spec.objectives[0] is ignored: a ratio has no threshold; remove it",
            ],
            ["openslosdk/test_data/decode/sequence_of_objects.json"] = [],
            ["openslosdk/test_data/decode/sequence_of_objects.yaml"] = [],
            ["openslosdk/test_data/decode/single_object.json"] = [],
            ["openslosdk/test_data/decode/single_object.yaml"] = [],
            ["openslosdk/test_data/decode/two_documents.yaml"] = [],
            ["openslosdk/test_data/decode/v1_slos.yaml"] =
            [
                "v1_slos.yaml:7:5: error: missing key 'timeWindow' in SLO spec; write '- duration: 30d' and 'isRolling: true' below it",
                "v1_slos.yaml:8:14: warning: there is no Service 'foo'; add it, or correct the name",
                "v1_slos.yaml:17:32: error: there is no DataSource 'thanos'; add it, or correct the name",
                "v1_slos.yaml:21:17: error: unknown key 'dimensions' in SLO spec.indicator.spec.ratioMetric.good.metricSource.spec; known here: query",
                "v1_slos.yaml:26:32: error: there is no DataSource 'thanos'; add it, or correct the name",
                "v1_slos.yaml:30:17: error: unknown key 'dimensions' in SLO spec.indicator.spec.ratioMetric.total.metricSource.spec; known here: query",
            ],
            ["openslosdk/test_data/decode/v2alpha_data_source.yaml"] =
            [
                "v2alpha_data_source.yaml:1:13: error: apiVersion openslo.com/v2alpha is not read; openslo/v1 and leeway.dev/v1 are: rewrite the document",
            ],
            ["openslosdk/test_data/decode/v2alpha_slos.yaml"] =
            [
                "v2alpha_slos.yaml:1:15: error: apiVersion openslo.com/v2alpha is not read; openslo/v1 and leeway.dev/v1 are: rewrite the document",
                "v2alpha_slos.yaml:24:15: error: apiVersion openslo.com/v2alpha is not read; openslo/v1 and leeway.dev/v1 are: rewrite the document",
            ],
            ["spec/examples/budgeting-method/occurences-slo.yaml"] =
            [
                "occurences-slo.yaml:9:12: warning: there is no Service 'web-shop'; add it, or correct the name",
                "occurences-slo.yaml:17:17: error: metrics of type 'Any' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
            ],
            ["spec/examples/budgeting-method/ratio-timeslices.yaml"] =
            [
                "ratio-timeslices.yaml:9:12: warning: there is no Service 'web-shop'; add it, or correct the name",
                "ratio-timeslices.yaml:18:19: error: metrics of type 'Any' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "ratio-timeslices.yaml:23:19: error: metrics of type 'Any' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
            ],
            ["spec/examples/budgeting-method/timeslices-slo.yaml"] =
            [
                "timeslices-slo.yaml:9:12: warning: there is no Service 'web-availability'; add it, or correct the name",
                "timeslices-slo.yaml:18:19: error: metrics of type 'Any' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "timeslices-slo.yaml:23:19: error: metrics of type 'Any' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "timeslices-slo.yaml:27:17: error: SLO spec.timeWindow[0].duration is '1m', but calendar windows are counted in d, w, M, Q or Y; m is minutes, write M for months",
                "timeslices-slo.yaml:34:5: error: SLO spec.objectives has 2 objectives, this version watches one; make an SLO of each",
            ],
            ["spec/examples/treat-low-traffic-as-equally-important/timeslices-slo.yaml"] =
            [
                "timeslices-slo.yaml:7:12: warning: there is no Service 'web-availability'; add it, or correct the name",
                "timeslices-slo.yaml:16:19: error: metrics of type 'Any' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
                "timeslices-slo.yaml:21:19: error: metrics of type 'Any' cannot be counted: this version knows PromQL only; write 'type: Prometheus' and a PromQL query",
            ],
        };
}
