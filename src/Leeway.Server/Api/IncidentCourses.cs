using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Changes;
using Leeway.Server.Drawing;

namespace Leeway.Server.Api;

/// <summary>Reads from the ledger how incidents went, for their charts.</summary>
sealed class IncidentCourses(LeewayEngine engine, ChangeReading changes)
{
    /// <summary>An incident of more SLOs is one of the whole service: the dearest say how it went.</summary>
    public const int ChartsMax = 6;

    static readonly TimeSpan ChangesBefore = TimeSpan.FromDays(31);

    /// <summary>The SLOs that there are charts of: those that it hurt, the dearest first; else the first that it is about.</summary>
    public static IReadOnlyList<string> SlosOf(IReadOnlyList<IncidentCostDetail> costs)
    {
        var hurt = costs.Where(cost => cost.From is not null).Take(ChartsMax).Select(cost => cost.Slo).ToList();
        return hurt.Count > 0 ? hurt : [.. costs.Take(1).Select(cost => cost.Slo)];
    }

    /// <summary>Of each of its charts; without those of which nothing is known yet.</summary>
    /// <exception cref="IOException">A block of the ledger cannot be read just now.</exception>
    public async Task<IReadOnlyList<IncidentCourse>> Of(IncidentDetail incident, CancellationToken stop)
    {
        var summary = incident.Summary;
        var since = (summary.ImpactStart ?? summary.Detected) - ChangesBefore;
        var all = summary.Service.Length > 0 ? await changes.All(summary.Service, since, stop) : [];
        IReadOnlyList<ChangeDetail> made = [.. all.Select(ChangeView.Of)];
        return
        [
            .. incident
                .Charts.Select(slo => engine.Snapshot.Evaluations.GetValueOrDefault(slo))
                .Select(slo => slo is null ? null : IncidentCourse.Of(slo, incident, made, engine.Ledger.Grid))
                .OfType<IncidentCourse>(),
        ];
    }
}
