namespace Leeway.Documents;

/// <summary>Alerts of which nobody is told for a time that somebody answers for: a silence, or a maintenance window that comes again.</summary>
/// <remarks>It holds back messages only: alerts begin and end, and budgets burn, as ever. An <see cref="Adjustment"/> spares the budget.</remarks>
public sealed record Silence
{
    public required string Name { get; init; }

    /// <summary>The names of the SLOs whose alerts it holds back; none if its selector matches nothing.</summary>
    public required IReadOnlySet<string> Objectives { get; init; }

    /// <summary>The severities that it holds back; empty for all.</summary>
    public required IReadOnlySet<string> Severities { get; init; }

    /// <summary>The SLOs as they are written: their names, or what they are selected by.</summary>
    public required string Of { get; init; }
    public required Schedule Time { get; init; }
    public required string Author { get; init; }
    public required string Reason { get; init; }

    /// <summary>True if it holds back the alerts of an SLO at a severity, while it acts.</summary>
    public bool Holds(string slo, string severity) =>
        Objectives.Contains(slo) && (Severities.Count == 0 || Severities.Contains(severity));
}
