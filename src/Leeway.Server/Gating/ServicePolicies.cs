using Leeway.Documents;

namespace Leeway.Server.Gating;

/// <summary>The SLOs of a service, and the policies that are about any of them.</summary>
sealed record ServicePolicies(IReadOnlySet<string> Slos, IReadOnlyList<PolicyEntry> Entries)
{
    public static ServicePolicies Of(Configuration configuration, string service)
    {
        var slos = configuration
            .Objectives.Where(watched => watched.Objective.Service == service)
            .Select(watched => watched.Objective.Name)
            .ToHashSet(StringComparer.Ordinal);
        return new ServicePolicies(slos, [.. configuration.Policies.Where(entry => entry.Objectives.Overlaps(slos))]);
    }
}
