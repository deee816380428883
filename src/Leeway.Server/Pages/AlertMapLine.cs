namespace Leeway.Server.Pages;

/// <summary>The outages that spend one share of the budget.</summary>
public sealed record AlertMapLine(string Share, double X1, double Y1, double X2, double Y2);
