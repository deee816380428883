using Leeway.Core.Policies;

namespace Leeway.Core.Gates;

/// <summary>Whether a change may go out, and why.</summary>
public sealed record GateAnswer
{
    /// <summary>What is to be done.</summary>
    public required Stance Outcome { get; init; }

    /// <summary>What the outcome would be if all policies were enforced.</summary>
    public required Stance Judged { get; init; }

    /// <summary>The strictest first; in front of them what lets the change through all the same.</summary>
    public required IReadOnlyList<GateReason> Reasons { get; init; }

    /// <summary>Names the policies that were asked; empty if there are none.</summary>
    public required string PolicyVersion { get; init; }
    public required DateTimeOffset AsOf { get; init; }

    /// <summary>Until when the answer may be acted upon.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>The token of the exception that let it through; null if none was needed.</summary>
    public string? TokenUsed { get; init; }

    /// <summary>What it would be without anything that lets a change through, had all policies been enforced.</summary>
    public Stance Held => Stances.Strictest(Reasons.Select(reason => reason.Stance));

    /// <summary>True if a policy that is not enforced yet would have answered otherwise.</summary>
    public bool IsShadow => Outcome != Judged;
}
