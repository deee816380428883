using Leeway.Core.Policies;

namespace Leeway.Core.Gates;

/// <summary>One thing that speaks for a stance.</summary>
/// <param name="What">A sentence without its stop, with numbers.</param>
public sealed record GateReason(Stance Stance, GateGround Ground, string What)
{
    /// <summary>The SLO that it is about; null if it is about the service or the change.</summary>
    public string? Slo { get; init; }

    /// <summary>The number of the incident that it is about; null if it is about none.</summary>
    public int? Incident { get; init; }

    /// <summary>False if it is of a policy that is not enforced yet.</summary>
    public bool IsInForce { get; init; } = true;

    /// <summary>True if an exception does away with it. What is not known, no exception makes known.</summary>
    public bool IsPardonable => Ground is not (GateGround.MissingData or GateGround.NoPolicy);

    public override string ToString() => $"{Stances.NameOf(Stance)}: {(Slo is null ? "" : $"{Slo}: ")}{What}";
}
