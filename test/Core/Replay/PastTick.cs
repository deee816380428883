namespace Leeway.Core.Tests.Replay;

/// <summary>A minute of a made-up past.</summary>
readonly record struct PastTick(double Total, double Bad, double CoveredSeconds);
