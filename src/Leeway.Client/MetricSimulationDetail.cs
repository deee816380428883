namespace Leeway.Client;

/// <summary>What a metric would show, were it adopted.</summary>
/// <param name="Metric">mean, median or ninth.</param>
/// <param name="Reduction">By what part each incident is made shorter.</param>
/// <param name="WrongSign">How often the metric is worse after that.</param>
/// <param name="ThresholdSeconds">An improvement that somebody would speak of.</param>
/// <param name="FakeImprovement">How often it improves by that though nothing changed.</param>
public sealed record MetricSimulationDetail(
    string Metric,
    double Reduction,
    double WrongSign,
    double ThresholdSeconds,
    double FakeImprovement
);
