namespace Leeway.Core.Series;

/// <summary>How a page of samples is written; the answer's content type says which.</summary>
public enum ExpositionFormat
{
    /// <summary>Prometheus text format 0.0.4: timestamps in whole milliseconds, no mark at the end.</summary>
    PrometheusText,

    /// <summary>OpenMetrics 1.0 text: timestamps in seconds, exemplars, and <c># EOF</c> as the last line.</summary>
    OpenMetricsText,

    /// <summary>Delimited <c>io.prometheus.client.MetricFamily</c> messages, the only format with native histograms.</summary>
    Protobuf,
}
