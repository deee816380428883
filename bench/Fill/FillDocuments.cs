using System.Globalization;
using System.Text;

namespace Leeway.Bench.Fill;

static class FillDocuments
{
    public static string Of(int slos, string server, decimal load)
    {
        var text = new StringBuilder(
            string.Create(
                CultureInfo.InvariantCulture,
                $$$$"""
                apiVersion: openslo/v1
                kind: DataSource
                metadata: {name: prom}
                spec: {type: Prometheus, connectionDetails: {url: "{{{{server}}}}", backFill: {load: {{{{load}}}}}}}
                ---
                apiVersion: openslo/v1
                kind: Service
                metadata: {name: shop}
                spec: {description: generated}

                """
            )
        );
        for (var slo = 0; slo < slos; slo++)
        {
            text.Append(
                $$$$"""
                ---
                apiVersion: openslo/v1
                kind: SLO
                metadata: {name: slo-{{{{slo}}}}}
                spec:
                  service: shop
                  indicator:
                    metadata: {name: sli-{{{{slo}}}}}
                    spec:
                      ratioMetric:
                        counter: true
                        bad: {metricSource: {metricSourceRef: prom, spec: {query: 'sum(rate(requests_total{slo!="s{{{{slo}}}}",code=~"5.."}[5m]))'}}}
                        total: {metricSource: {metricSourceRef: prom, spec: {query: 'sum(rate(requests_total{slo!="s{{{{slo}}}}"}[5m]))'}}}
                  timeWindow: [{duration: 30d, isRolling: true}]
                  budgetingMethod: Occurrences
                  objectives: [{target: 0.999}]

                """
            );
        }
        return text.ToString();
    }
}
