namespace Leeway.Engine.Records;

/// <summary>What a gate answered to somebody who asked whether a change may go out.</summary>
public sealed record GateDecision : Record
{
    public required string Service { get; init; }

    /// <summary>The kind of the change.</summary>
    public required string Kind { get; init; }

    /// <summary>What was to run; empty if nobody said.</summary>
    public required string Release { get; init; }

    /// <summary>Who makes the change, as the question says; empty if it does not.</summary>
    public required string Author { get; init; }

    /// <summary>What was to be done.</summary>
    public required string Outcome { get; init; }

    /// <summary>What it would have been, had all policies been enforced.</summary>
    public required string Judged { get; init; }

    /// <summary>What it would have been without anything that lets a change through.</summary>
    public required string Held { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }
    public required string PolicyVersion { get; init; }

    /// <summary>The exception that let it through; empty if none did.</summary>
    public required string Token { get; init; }
    public required DateTimeOffset At { get; init; }
}
