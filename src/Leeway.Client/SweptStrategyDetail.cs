namespace Leeway.Client;

/// <summary>A strategy of a sweep.</summary>
/// <param name="Target">What its burn rates are measured by.</param>
/// <param name="Document">An AlertStrategy, ready to commit.</param>
public sealed record SweptStrategyDetail(decimal Target, ReplayedStrategyDetail Strategy, string Document);
