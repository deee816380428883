using Leeway.Core.Changes;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Incidents;

namespace Leeway.Server.Gating;

/// <summary>What followed after gates had answered: what was spent of a service's budgets, and which incidents began.</summary>
sealed class Aftermath
{
    /// <summary>As large a share as makes a change a failed one.</summary>
    public const double HarmShare = ChangeOutcome.FailedShare;

    readonly ILookup<string, ObjectiveEvaluation> _slos;
    readonly ILookup<string, IncidentStory> _incidents;

    /// <param name="incidents">All that began since the first answer.</param>
    public Aftermath(EngineSnapshot snapshot, IEnumerable<IncidentStory> incidents)
    {
        // Harm to an SLO that no policy is about, no gate was to keep away.
        _slos = snapshot
            .Evaluations.Where(slo => snapshot.Policies.ContainsKey(slo.Key))
            .Select(slo => slo.Value)
            .ToLookup(slo => slo.Watched.Objective.Service, StringComparer.Ordinal);
        _incidents = incidents.ToLookup(story => story.Incident.Service, StringComparer.Ordinal);
    }

    public static TimeSpan Within { get; } = 4.Hours;

    /// <summary>The largest share of a budget that was spent; null if that cannot be told yet, or nothing is known of that time.</summary>
    public double? Spent(string service, DateTimeOffset at)
    {
        double? most = null;
        foreach (var slo in _slos[service].Where(slo => slo.Watermark >= at + Within))
        {
            try
            {
                var counted = slo.History.Read(new Interval(at, at + Within));
                var allowed = slo.Budget.AllowedInWindow;
                if (counted.Covered > TimeSpan.Zero && allowed > 0)
                {
                    most = Math.Max(most ?? 0, counted.Counts.Bad / allowed);
                }
            }
            catch (IOException)
            {
                // A block that cannot be read just now: the engine says so.
            }
        }
        return most;
    }

    /// <summary>The numbers of the incidents that began.</summary>
    public IEnumerable<int> Incidents(string service, DateTimeOffset at) =>
        _incidents[service]
            .Where(story => at <= story.Start && story.Start < at + Within)
            .Select(story => story.Incident.Number)
            .Order();
}
