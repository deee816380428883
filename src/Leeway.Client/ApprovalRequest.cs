namespace Leeway.Client;

/// <summary>Says yes to the terms of an SLO for a party.</summary>
public sealed record ApprovalRequest
{
    /// <summary><c>product</c>, <c>development</c> or <c>sre</c>.</summary>
    public required string Party { get; init; }

    /// <summary>The hash of the terms that were seen, as <see cref="AgreementDetail.Terms"/> has it.</summary>
    public required string Terms { get; init; }

    /// <summary>Who; may be left out, as the server knows who asks.</summary>
    public string? Person { get; init; }
}
