namespace Leeway.Client;

/// <summary>An outage of this error ratio is seen after so long.</summary>
public sealed record DetectionPoint(double ErrorRatio, double Seconds);
