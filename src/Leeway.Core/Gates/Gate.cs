using Leeway.Core.Policies;
using Leeway.Core.Time;

namespace Leeway.Core.Gates;

/// <summary>Answers whether a service may be changed now. Pure: the same question has the same answer.</summary>
public static class Gate
{
    // A budget can be gone within minutes; whoever waits longer asks again.
    static readonly TimeSpan ValidFor = 10.Minutes;

    public static GateAnswer Decide(GateQuestion question)
    {
        var policies = question
            .Slos.Select(slo => slo.Standing?.Policy)
            .OfType<ErrorBudgetPolicy>()
            .Distinct()
            .ToList();
        List<GateReason> reasons = [.. ServiceReasons.Of(question, policies)];
        reasons.AddRange(question.Slos.SelectMany(slo => SloReasons.Of(slo, question)));
        var pass = reasons.TrueForAll(reason => reason.Stance is Stance.Allow) ? null : GatePass.Of(question, policies);
        return new GateAnswer
        {
            Outcome = Strictest(reasons.Where(reason => reason.IsInForce)),
            Judged = Strictest(reasons),
            Reasons =
            [
                .. pass is null ? (GateReason[])[] : [pass.Reason],
                .. reasons.OrderByDescending(reason => reason.Stance),
            ],
            PolicyVersion = policies.Count == 0 ? "" : PolicyVersion.Of(policies),
            AsOf = question.AsOf,
            Expires = Expires(question),
            TokenUsed = pass?.Token,
        };

        Stance Strictest(IEnumerable<GateReason> some) =>
            pass?.Over(some) ?? Stances.Strictest(some.Select(reason => reason.Stance));
    }

    static DateTimeOffset Expires(GateQuestion question) =>
        question
            .Freezes.SelectMany(freeze => (DateTimeOffset[])[freeze.Span.From, freeze.Span.Until])
            .Where(edge => edge > question.AsOf)
            .Append(question.AsOf + ValidFor)
            .Min();
}
