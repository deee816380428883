namespace Leeway.Client;

/// <summary>How fast one window burns.</summary>
/// <param name="Window">For example <c>1h</c>.</param>
/// <param name="BurnRate">Null without events.</param>
public sealed record WindowBurnDetail(string Window, double? BurnRate, double Bad, double Total);
