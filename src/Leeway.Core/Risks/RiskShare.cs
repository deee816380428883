namespace Leeway.Core.Risks;

/// <summary>What a risk takes of the budget of one target.</summary>
/// <param name="Share">1 is the whole budget of a year.</param>
/// <param name="IsAccepted">Whether the budget has room set aside for it.</param>
public sealed record RiskShare(Risk Risk, double BadMinutesAYear, double Share, RiskVerdict Verdict, bool IsAccepted);
