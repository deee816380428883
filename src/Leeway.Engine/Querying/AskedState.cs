namespace Leeway.Engine.Querying;

/// <summary>One SLI that a server is asked for.</summary>
/// <param name="Column">The ledger's number of its column.</param>
/// <param name="ColumnKey">Of its rule.</param>
/// <param name="Indicator">The SLI's name.</param>
/// <param name="KnownUntil">Samples until then are counted; null before the first answer.</param>
/// <param name="Approximate">Why its counts are approximate; null if they are exact.</param>
/// <param name="Trouble">Why its last query failed; null if it did not.</param>
/// <param name="FailingSince">Since when its queries have failed; null if the last did not.</param>
/// <param name="RetryAt">When it is asked again after that.</param>
/// <param name="Targets">The targets that the server scrapes for it.</param>
public sealed record AskedState(
    int Column,
    string ColumnKey,
    string Indicator,
    DateTimeOffset? KnownUntil,
    string? Approximate,
    string? Trouble,
    DateTimeOffset? FailingSince,
    DateTimeOffset? RetryAt,
    int Targets
);
