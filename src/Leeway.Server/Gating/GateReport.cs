using Leeway.Client;
using Leeway.Core.Changes;
using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>Puts together what gates answered and what came after: whether a policy would be worth enforcing.</summary>
public static class GateReport
{
    /// <summary>More are not looked at; the latest are.</summary>
    public const int DecisionsMax = 2000;

    const int HeldMax = 100;
    const int LatestMax = 50;

    static readonly string Block = Stances.NameOf(Stance.Block);

    /// <param name="all">Whatever was answered in that time, the latest first.</param>
    /// <param name="service">Whose gate it is about; null for all.</param>
    public static GateReportDetail Of(IReadOnlyList<GateDecisionDetail> all, string? service, Interval time)
    {
        var planned = all.Where(one => !IsRemedy(one)).ToList();
        var held = planned.Where(one => one.Held == Block).ToList();
        return new GateReportDetail
        {
            Service = service,
            From = time.From,
            Until = time.Until,
            HarmShare = Aftermath.HarmShare,
            HarmWithinSeconds = Aftermath.Within.TotalSeconds,
            Judged = [.. Enum.GetValues<Stance>().Select(Stances.NameOf).Select(stance => Row(stance, planned))],
            Remedies = all.Count - planned.Count,
            Overridden = planned.Count(one => one.Held != one.Judged),
            Blocks = Blocks(held),
            Held = [.. held.Take(HeldMax)],
            Latest = [.. all.Take(LatestMax)],
        };
    }

    static GateReportRow Row(string judged, IReadOnlyList<GateDecisionDetail> decisions)
    {
        var alike = decisions.Where(one => one.Judged == judged).ToList();
        return new GateReportRow(
            judged,
            alike.Count,
            alike.Count(one => one.Outcome != judged),
            alike.Count(IsHarm),
            alike.Count(one => one.SpentAfterwards is not null)
        );
    }

    // Of what was stopped nobody can tell what would have come of it.
    static GateBlocksDetail Blocks(List<GateDecisionDetail> held)
    {
        var let = held.Where(one => one.Outcome != Block).ToList();
        var told = let.Where(one => one.SpentAfterwards is not null || one.Incidents.Count > 0).ToList();
        return new GateBlocksDetail
        {
            Questions = held.Count,
            Stopped = held.Count - let.Count,
            InShadow = let.Count(one => one.Judged == Block),
            Overridden = let.Count(one => one.Judged != Block),
            Told = told.Count,
            FollowedByHarm = told.Count(IsHarm),
            FollowedByIncident = told.Count(one => one.Incidents.Count > 0),
            False = told.Count(one => !IsHarm(one) && one.Incidents.Count == 0),
        };
    }

    /// <summary>An answer with what followed, as far as it is known now.</summary>
    internal static GateDecisionDetail Detail(GateDecision decision, Aftermath after, DateTimeOffset now)
    {
        var spent = after.Spent(decision.Service, decision.At);
        return new GateDecisionDetail
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
            SpentAfterwards = spent,
            Incidents = [.. after.Incidents(decision.Service, decision.At)],
            Followed =
                spent >= Aftermath.HarmShare ? "harm"
                : spent is not null ? "none"
                : decision.At + Aftermath.Within > now ? "notYet"
                : "unknown",
        };
    }

    static bool IsHarm(GateDecisionDetail decision) => decision.SpentAfterwards >= Aftermath.HarmShare;

    static bool IsRemedy(GateDecisionDetail decision) =>
        ChangeKinds.TryParse(decision.Kind, out var kind) && kind.IsNeverHeldUp;
}
