using Leeway.Client;
using Leeway.Core.Policies;
using Leeway.Engine;
using Leeway.Server.Gating;

namespace Leeway.Server.Api;

/// <summary>Where services stand at their gates, as the API shows it.</summary>
static class ServiceGateView
{
    /// <summary>All services with SLOs, or that one.</summary>
    public static async Task<IReadOnlyList<ServiceGateDetail>> All(
        GateBoard board,
        EngineSnapshot snapshot,
        string? service,
        CancellationToken stop
    )
    {
        var shown = snapshot.Configuration.Services.ToDictionary(
            entry => entry.Name,
            entry => entry.DisplayName,
            StringComparer.Ordinal
        );
        return
        [
            .. (await board.All(service, stop)).Select(gate =>
                Of(gate, shown.GetValueOrDefault(gate.Service, gate.Service))
            ),
        ];
    }

    static ServiceGateDetail Of(ServiceGate gate, string displayName) =>
        new()
        {
            Service = gate.Service,
            DisplayName = displayName,
            Answer = GateView.Of(gate.Answer, gate.Question, isKept: false),
            Policies =
            [
                .. gate
                    .Policies.Select(entry => entry.Policy)
                    .Select(policy => new GatePolicyDetail(
                        policy.Name,
                        policy.Enforcement.ToString()!,
                        policy.Enforcement.IsInForce(gate.Answer.AsOf)
                    )),
            ],
            Exceptions = gate.Terms is { } terms
                ? new GateExceptionsDetail(
                    terms.TokensPerQuarter,
                    gate.TokensLeft,
                    [.. gate.Tokens.Select(ExceptionView.Of)]
                )
                : null,
            Freezes =
            [
                .. gate.Freezes.Select(freeze => new GateFreezeDetail(
                    freeze.Policy,
                    freeze.Reason,
                    Stances.NameOf(freeze.Stance),
                    freeze.Span.From,
                    freeze.Span.Until
                )),
            ],
        };
}
