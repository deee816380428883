using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Leeway.Ledger.Tests;

/// <summary>Every way to crash: each <see cref="Survival"/> with each <see cref="CrashPoint"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class CombinatorialSurvivalAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) =>
        new(
            (
                from survival in Enum.GetValues<Survival>()
                from point in Enum.GetValues<CrashPoint>()
                select new TheoryDataRow<Survival, CrashPoint>(survival, point)
            ).ToArray()
        );

    public override bool SupportsDiscoveryEnumeration() => true;
}
