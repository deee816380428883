namespace Leeway.Core.Series;

/// <summary>What a page's <c># TYPE</c> line says about a family of series.</summary>
public enum MetricType
{
    Unknown,
    Counter,
    Gauge,
    Histogram,
    Summary,
    GaugeHistogram,
    StateSet,
    Info,
}
