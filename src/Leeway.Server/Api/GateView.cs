using Leeway.Client;
using Leeway.Core.Changes;
using Leeway.Core.Gates;
using Leeway.Core.Policies;

namespace Leeway.Server.Api;

/// <summary>A gate's answer as the API shows it.</summary>
static class GateView
{
    /// <param name="isKept">True if the answer is among the records.</param>
    public static GateDetail Of(GateAnswer answer, GateQuestion question, bool isKept) =>
        new()
        {
            Service = question.Change.Service,
            Kind = question.Change.Kind.Name,
            Version = question.Change.Version,
            Outcome = Stances.NameOf(answer.Outcome),
            Judged = Stances.NameOf(answer.Judged),
            Shadow = answer.IsShadow,
            Reasons = [.. answer.Reasons.Select(Of)],
            Evidence = [.. question.Slos.Select(Of)],
            PolicyVersion = answer.PolicyVersion,
            AsOf = answer.AsOf,
            Expires = answer.Expires,
            Token = answer.TokenUsed,
            Kept = isKept,
        };

    static GateReasonDetail Of(GateReason reason) =>
        new(
            Stances.NameOf(reason.Stance),
            Name(reason.Ground),
            reason.Slo,
            reason.What,
            reason.IsInForce,
            reason.Incident
        );

    static GateSloDetail Of(GateSlo slo) =>
        new(
            slo.Name,
            slo.Standing?.Policy.Name,
            slo.Standing?.Current?.Step.Name,
            slo.Remaining,
            slo.Standing?.Current?.Entered?.Since,
            slo.Standing?.Current?.Reason,
            slo.Standing?.Current?.WaitsFor ?? [],
            [
                .. slo
                    .Incidents.Where(one => one.Number is not null)
                    .OrderByDescending(one => one.BudgetShare)
                    .Select(one => new GateIncidentDetail(one.Number!.Value, one.BudgetShare)),
            ]
        );

    static string Name(GateGround ground)
    {
        var name = ground.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
