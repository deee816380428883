using Leeway.Core.Policies;
using Leeway.Core.Time;

namespace Leeway.Core.Gates;

/// <summary>What speaks for or against a change to a service whatever its SLOs say.</summary>
static class ServiceReasons
{
    public static IEnumerable<GateReason> Of(GateQuestion question, IReadOnlyList<ErrorBudgetPolicy> policies)
    {
        var isInForce = policies.Count == 0 || policies.Any(IsInForce);
        foreach (var why in new[] { question.StaleBecause, question.UnreadBecause }.OfType<string>())
        {
            yield return new GateReason(Stance.Inconclusive, GateGround.MissingData, why) { IsInForce = isInForce };
        }
        if (policies.Count == 0)
        {
            var service = question.Change.Service;
            var what =
                question.Slos.Count == 0
                    ? $"service {service} has no SLO"
                    : $"no ErrorBudgetPolicy is about an SLO of service {service}";
            yield return new GateReason(Stance.Inconclusive, GateGround.NoPolicy, what);
        }
        foreach (var freeze in question.Freezes.Where(freeze => freeze.Span.Contains(question.AsOf)))
        {
            var what = $"freeze until {InstantText.Format(freeze.Span.Until)}: {freeze.Reason}";
            yield return new GateReason(freeze.Stance, GateGround.Freeze, what)
            {
                IsInForce = policies.Any(policy => policy.Name == freeze.Policy && IsInForce(policy)),
            };
        }
        foreach (var incident in question.Incidents)
        {
            var what = $"{incident.What} since {InstantText.Format(incident.Since)}";
            // By every policy, since one may be enforced that the others are not.
            foreach (var policy in policies.DistinctBy(policy => (policy.DuringIncident, IsInForce(policy))))
            {
                yield return new GateReason(policy.DuringIncident, GateGround.Incident, what)
                {
                    Incident = incident.Number,
                    IsInForce = IsInForce(policy),
                };
            }
        }

        bool IsInForce(ErrorBudgetPolicy policy) => policy.Enforcement.IsInForce(question.AsOf);
    }
}
