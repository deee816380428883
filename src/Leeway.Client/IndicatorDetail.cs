namespace Leeway.Client;

/// <summary>What the SLO counts.</summary>
public sealed record IndicatorDetail
{
    public required string Name { get; init; }

    /// <summary>The valid events.</summary>
    public required string Total { get; init; }

    /// <summary><c>bad</c> or <c>good</c>: what <see cref="Part"/> counts.</summary>
    public required string Kind { get; init; }

    public required string Part { get; init; }

    /// <summary>The only scrape job whose series count, or null for all.</summary>
    public required string? Job { get; init; }

    /// <summary>The number of its column in the ledger.</summary>
    public required int Column { get; init; }
}
