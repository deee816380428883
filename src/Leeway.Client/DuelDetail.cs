namespace Leeway.Client;

/// <summary>In which share of the same years the first project saves more than the second: at all, and for an engineer-week.</summary>
public sealed record DuelDetail(string First, string Second, double Wins, double WinsPerEngineerWeek);
