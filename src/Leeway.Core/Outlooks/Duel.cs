namespace Leeway.Core.Outlooks;

/// <summary>How often one project saves more than another in the same year; years in which they save the same count for neither.</summary>
/// <param name="Wins">The share of years in which the first saves more bad minutes.</param>
/// <param name="WinsPerEngineerWeek">The share in which it saves more for an engineer-week, the effort being drawn too.</param>
public sealed record Duel(string First, string Second, double Wins, double WinsPerEngineerWeek);
