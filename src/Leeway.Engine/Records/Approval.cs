namespace Leeway.Engine.Records;

/// <summary>Somebody agrees to the terms of an SLO for one of its parties.</summary>
/// <remarks>It is of these terms alone: with others, their hash differs, and it counts no more.</remarks>
public sealed record Approval : Record
{
    public required string Slo { get; init; }

    /// <summary>For whom they speak: <c>product</c>, <c>development</c> or <c>sre</c>.</summary>
    public required string Party { get; init; }
    public required Person Person { get; init; }

    /// <summary>The hash of what was approved.</summary>
    public required string Terms { get; init; }

    /// <summary>How it is known to be theirs, for example by their token.</summary>
    public required string How { get; init; }

    public required DateTimeOffset At { get; init; }
}
