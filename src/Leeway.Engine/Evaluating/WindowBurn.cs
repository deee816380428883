namespace Leeway.Engine.Evaluating;

/// <summary>How fast one window of an alert's rules burns.</summary>
/// <param name="Window">Its length, for example <c>1h</c>.</param>
/// <param name="BurnRate">Null without events.</param>
public sealed record WindowBurn(string Window, double? BurnRate, double Bad, double Total);
