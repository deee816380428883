using Leeway.Engine.Collecting;
using Leeway.Engine.Measuring;
using Leeway.Engine.Records;
using Leeway.Ledger;

namespace Leeway.Engine;

/// <summary>Figures of the last tick that are read whenever somebody asks for the metrics.</summary>
static class EngineFigures
{
    public static void Watch(EngineMeter meter, Func<EngineSnapshot> read)
    {
        void Count(string name, string unit, string description, Func<EngineSnapshot, int> count) =>
            meter.Watch(name, unit, description, () => count(read()));

        Count("leeway.slos", "{slo}", "SLOs that are watched.", now => now.Evaluations.Count);
        Count("leeway.slos.stale", "{slo}", "SLOs of which nothing recent is known.", now => now.Stale);
        Count(
            "leeway.groups",
            "{group}",
            "Groups of SLOs that had events within the window.",
            now => now.Groups.Values.Sum(groups => groups.Evaluations.Count)
        );
        Count(
            "leeway.groups.refused",
            "1",
            "How often events found no room for their group since the start.",
            now => now.Groups.Values.Sum(groups => groups.Refused)
        );
        Count("leeway.alerts.firing", "{alert}", "Alerts that people know of.", now => now.Firing);
        Count(
            "leeway.undelivered",
            "{notification}",
            "Notifications that are still on their way.",
            now => now.Undelivered.Count
        );
        Count(
            "leeway.targets.failing",
            "{target}",
            "Targets whose last scrape failed.",
            now => now.Targets.Count(target => target.Outcome is ScrapeOutcome.Failed)
        );
        Count(
            "leeway.ledger.durable",
            "1",
            "1 while commits reach the disk, 0 while they are kept in memory only.",
            now => now.LedgerHealth is LedgerHealth.Durable ? 1 : 0
        );
        Count(
            "leeway.records.reachable",
            "1",
            "1 while the database of the records is to be had, 0 while it is away.",
            now => now.Records is RecordHealth.Reachable ? 1 : 0
        );
    }
}
