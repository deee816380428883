namespace Leeway.Client;

/// <summary>Takes an alert.</summary>
public sealed record AcknowledgementRequest
{
    /// <summary>Who; may be left out where the server knows who asks.</summary>
    public string? Person { get; init; }
    public string? Note { get; init; }

    /// <summary>To take it from who has it, or to change the note: the version that was seen. Null for an alert that nobody has taken.</summary>
    public int? Version { get; init; }
}
