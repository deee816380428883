using Leeway.Core.Gates;
using Leeway.Documents;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>What the gate of a service answers an ordinary deployment now, and what else bears on it.</summary>
sealed record ServiceGate
{
    public required string Service { get; init; }
    public required GateAnswer Answer { get; init; }
    public required GateQuestion Question { get; init; }

    /// <summary>Those that are about its SLOs.</summary>
    public required IReadOnlyList<PolicyEntry> Policies { get; init; }

    /// <summary>Those of now and the next ones, by when they begin.</summary>
    public required IReadOnlyList<Freeze> Freezes { get; init; }

    /// <summary>Null if no policy grants exceptions.</summary>
    public ExceptionTerms? Terms { get; init; }

    /// <summary>How many exceptions may still be granted in this quarter; null if the records cannot be read.</summary>
    public int? TokensLeft { get; init; }

    /// <summary>Exceptions that hold or wait for somebody, the latest first.</summary>
    public IReadOnlyList<ExceptionToken> Tokens { get; init; } = [];
}
