namespace Leeway.Client;

/// <summary>What one risk takes of the budget of one target.</summary>
/// <param name="Verdict"><c>acceptable</c>, <c>too big</c> or <c>must fix</c>.</param>
public sealed record RiskShareDetail(string Name, double Share, string Verdict, bool IsAccepted);
