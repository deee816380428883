using Leeway.Client;
using Leeway.Server.Components;

namespace Leeway.Server.Pages.Gates;

/// <summary>Where a service stands at its gate.</summary>
public sealed record GateCardView
{
    public required string Service { get; init; }

    /// <summary>Empty if it says no more than the name.</summary>
    public required string DisplayName { get; init; }
    public required GateVerdictView Verdict { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    public required IReadOnlyList<GateSloRow> Slos { get; init; }

    /// <summary>Null if its policies grant none.</summary>
    public required GateExceptionsView? Exceptions { get; init; }
    public required IReadOnlyList<GateFreezeDetail> Freezes { get; init; }

    /// <summary>False if nobody has said what is to be done.</summary>
    public required bool HasPolicy { get; init; }

    /// <summary>What should be looked at first has the smallest.</summary>
    public required int Urgency { get; init; }

    public string Address => GateLook.AddressOf(Service);

    public static GateCardView Of(ServiceGateDetail gate) =>
        new()
        {
            Service = gate.Service,
            DisplayName = gate.DisplayName.Equals(gate.Service, StringComparison.OrdinalIgnoreCase)
                ? ""
                : gate.DisplayName,
            Verdict = GateVerdictView.Of(gate.Answer, gate.Policies),
            AsOf = gate.Answer.AsOf,
            Slos = [.. gate.Answer.Evidence.Select(GateSloRow.Of)],
            Exceptions = gate.Exceptions is null ? null : GateExceptionsView.Of(gate.Exceptions),
            Freezes = gate.Freezes,
            HasPolicy = gate.Policies.Count > 0,
            Urgency = gate.Policies.Count == 0 ? int.MaxValue : GateLook.UrgencyOf(gate.Answer),
        };
}
