namespace Leeway.Client;

/// <summary>An instant before which another SLI counted for the SLO.</summary>
public sealed record StitchDetail
{
    public required DateTimeOffset At { get; init; }

    /// <summary>The rule of the SLI that counted until then, as the ledger's column is named.</summary>
    public required string SliBefore { get; init; }
}
