using Leeway.Engine.Records;

namespace Leeway.Engine.Incidents;

/// <summary>Numbers that people call incidents by.</summary>
static class IncidentNumbers
{
    /// <summary>One more than the last; somebody else may take it first, and then the edit is refused as taken.</summary>
    public static async Task<int> Next(RecordStore records, CancellationToken stop) =>
        await records.List<Incident>(all => all.OrderByDescending(one => one.Number).Take(1), stop) is [var last, ..]
            ? last.Number + 1
            : 1;
}
