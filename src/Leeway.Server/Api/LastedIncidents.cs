using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;

namespace Leeway.Server.Api;

/// <summary>How long the incidents of an SLO hurt its users.</summary>
sealed class LastedIncidents(IncidentReading incidents)
{
    static readonly TimeSpan LookedBack = 396.Days;

    /// <summary>Of each that is over, within thirteen months; none while the records are not to be had.</summary>
    public async Task<IReadOnlyList<TimeSpan>> Of(string slo, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            return
            [
                .. (await incidents.All(now - LookedBack, stop))
                    .Where(story => !story.IsOngoing && story.Incident.Slos.Contains(slo, StringComparer.Ordinal))
                    .Select(story => story.Times.Of(Phase.Impact))
                    .OfType<TimeSpan>(),
            ];
        }
        catch (RecordException)
        {
            return []; // then what people expect counts
        }
    }
}
