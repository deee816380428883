namespace Leeway.Client;

/// <summary>What the gate of a service answers an ordinary deployment now, and what else bears on it.</summary>
public sealed record ServiceGateDetail
{
    public required string Service { get; init; }
    public required string DisplayName { get; init; }

    /// <summary>To a deployment that goes to everybody at once, and of which nobody has said what its failure would cost. It is not kept.</summary>
    public required GateDetail Answer { get; init; }

    /// <summary>Those that are about SLOs of the service; none if nobody has said what is to be done.</summary>
    public required IReadOnlyList<GatePolicyDetail> Policies { get; init; }

    /// <summary>Null if no policy grants exceptions.</summary>
    public required GateExceptionsDetail? Exceptions { get; init; }

    /// <summary>Those of now, and the next of each within a month, by when they begin.</summary>
    public required IReadOnlyList<GateFreezeDetail> Freezes { get; init; }
}
