namespace Leeway.Core.Alerts;

/// <summary>Severities by urgency, the most urgent first.</summary>
/// <remarks>Those that are not named are less urgent than all that are, and none of them more than another.</remarks>
public sealed record SeverityOrder(IReadOnlyList<Severity> Severities)
{
    /// <summary>Pages before tickets.</summary>
    public static SeverityOrder Default { get; } = new([Severity.Page, Severity.Ticket]);

    /// <summary>How many severities are more urgent than this one.</summary>
    public int RankOf(Severity severity)
    {
        for (var rank = 0; rank < Severities.Count; rank++)
        {
            if (Severities[rank] == severity)
            {
                return rank;
            }
        }
        return Severities.Count;
    }

    public bool Equals(SeverityOrder? other) => other is not null && Severities.SequenceEqual(other.Severities);

    public override int GetHashCode() => Severities.Count;

    public override string ToString() => string.Join(", ", Severities);
}
