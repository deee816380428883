namespace Leeway.Core.Objectives;

/// <summary>A version of an SLO: what it promised and what it counted, and since when.</summary>
public sealed record Revision
{
    public required DateTimeOffset Since { get; init; }

    /// <summary>The name that the SLO had then.</summary>
    public required string Name { get; init; }
    public required Target Target { get; init; }
    public required Window Window { get; init; }

    /// <summary>The rule by which events were counted; see <see cref="Indicators.Indicator.ColumnKey"/>.</summary>
    public required string Sli { get; init; }

    /// <summary>The rule by which slices of time were counted, or null if every event counted by itself.</summary>
    public required string? Slices { get; init; }

    public static Revision Of(Objective objective, DateTimeOffset since) =>
        new()
        {
            Since = since,
            Name = objective.Name,
            Target = objective.Target,
            Window = objective.Window,
            Sli = objective.Indicator.ColumnKey,
            Slices = objective.Slices?.ToString(),
        };

    /// <summary>True if both say the same, whenever they began.</summary>
    public bool IsSameAs(Revision other) => this with { Since = other.Since } == other;

    /// <summary>What is not as it was, each in words: "target 99.9% → 99.5%".</summary>
    public IEnumerable<string> ChangesSince(Revision before)
    {
        if (Name != before.Name)
        {
            yield return $"name {before.Name} → {Name}";
        }
        if (Target != before.Target)
        {
            yield return $"target {before.Target} → {Target}";
        }
        if (Window != before.Window)
        {
            yield return $"window {before.Window} → {Window}";
        }
        if (Slices != before.Slices)
        {
            yield return $"counting {before.Slices ?? "events"} → {Slices ?? "events"}";
        }
        if (Sli != before.Sli)
        {
            yield return "SLI changed";
        }
    }
}
