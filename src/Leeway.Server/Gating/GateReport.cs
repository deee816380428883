using Leeway.Client;
using Leeway.Core.Changes;
using Leeway.Core.Policies;
using Leeway.Engine;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>Puts together what gates answered and what came after: whether a policy would be worth enforcing.</summary>
static class GateReport
{
    /// <summary>More are not looked at; the latest are.</summary>
    public const int DecisionsMax = 2000;

    const int HeldMax = 100;

    public static GateReportDetail Of(
        IReadOnlyList<GateDecision> decisions,
        EngineSnapshot snapshot,
        DateTimeOffset from,
        DateTimeOffset until
    )
    {
        var planned = decisions.Where(one => !IsRemedy(one)).Select(one => Detail(one, snapshot)).ToList();
        return new GateReportDetail
        {
            From = from,
            Until = until,
            HarmShare = Aftermath.HarmShare,
            HarmWithinSeconds = Aftermath.Within.TotalSeconds,
            Judged = [.. Enum.GetValues<Stance>().Select(Stances.NameOf).Select(stance => Row(stance, planned))],
            Remedies = decisions.Count - planned.Count,
            Overridden = planned.Count(one => one.Held != one.Judged),
            Held = [.. planned.Where(one => one.Held == Stances.NameOf(Stance.Block)).Take(HeldMax)],
        };
    }

    static GateReportRow Row(string judged, IReadOnlyList<GateDecisionDetail> decisions)
    {
        var alike = decisions.Where(one => one.Judged == judged).ToList();
        return new GateReportRow(
            judged,
            alike.Count,
            alike.Count(one => one.Outcome != judged),
            alike.Count(one => one.SpentAfterwards >= Aftermath.HarmShare),
            alike.Count(one => one.SpentAfterwards is not null)
        );
    }

    static GateDecisionDetail Detail(GateDecision decision, EngineSnapshot snapshot) =>
        new()
        {
            At = decision.At,
            Service = decision.Service,
            Kind = decision.Kind,
            Version = decision.Release,
            Author = decision.Author,
            Outcome = decision.Outcome,
            Judged = decision.Judged,
            Held = decision.Held,
            Reasons = decision.Reasons,
            SpentAfterwards = Aftermath.Of(snapshot, decision.Service, decision.At),
        };

    static bool IsRemedy(GateDecision decision) =>
        ChangeKinds.TryParse(decision.Kind, out var kind) && kind.IsNeverHeldUp;
}
