using System.Collections.Concurrent;
using Leeway.Core.Policies;

namespace Leeway.Engine.Policies;

/// <summary>What people have done that steps of policies wait for. For any number of threads.</summary>
public sealed class FiledCriteria
{
    readonly ConcurrentDictionary<(string Slo, ExitCriterion Criterion), DateTimeOffset> _last = [];

    /// <summary>Notes that it was done for an SLO; the next tick looks at it.</summary>
    public void Note(string slo, ExitCriterion criterion, DateTimeOffset at) =>
        _last.AddOrUpdate((slo, criterion), at, (_, known) => known > at ? known : at);

    /// <summary>True if it was done after the step was entered: what was done for the time before does not help.</summary>
    public bool Has(string slo, EnteredStep step, ExitCriterion criterion) =>
        _last.TryGetValue((slo, criterion), out var at) && at >= step.Since;
}
