namespace Leeway.Client;

/// <summary>What to ask of an SLO's plan; all may be left out.</summary>
public sealed record PlanQuery
{
    /// <summary>What the chosen projects may take together.</summary>
    public double? EngineerWeeks { get; init; }

    /// <summary>Further targets to hold against the risks, with commas between them.</summary>
    public string? Targets { get; init; }

    /// <summary>Since when the incidents that are sent were recorded; since the first by default.</summary>
    public string? From { get; init; }

    /// <summary>Until when they were; until the end of the last by default.</summary>
    public string? Until { get; init; }
}
