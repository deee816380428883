namespace Leeway.Client;

/// <summary>A silence to be given: of SLOs by name, service and labels, of which at least one is named.</summary>
/// <remarks>What is null in JSON is empty.</remarks>
public sealed record SilenceRequest
{
    public IReadOnlyList<string> Slos
    {
        get;
        init => field = value ?? [];
    } = [];

    public string? Service { get; init; }
    public IReadOnlyDictionary<string, string> Labels
    {
        get;
        init => field = value ?? new Dictionary<string, string>(StringComparer.Ordinal);
    } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Empty for all.</summary>
    public IReadOnlyList<string> Severities
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How long from now, as <c>2h</c>; at most 31 days.</summary>
    public required string For
    {
        get;
        init => field = value ?? "";
    }

    /// <summary>Who answers for it; may be left out where the server knows who asks.</summary>
    public string? Author { get; init; }
    public required string Reason { get; init; }
}
