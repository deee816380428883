using Leeway.Client;
using Leeway.Core.Series;
using Leeway.Engine;
using Leeway.Engine.Collecting;

namespace Leeway.Server.Api;

/// <summary>Targets as the API shows them.</summary>
static class TargetView
{
    public static TargetDetail Of(TargetState target)
    {
        var answered = target.Outcome as ScrapeOutcome.Answered;
        return new TargetDetail
        {
            Job = target.Job,
            Instance = target.Instance,
            Address = target.Address.ToString(),
            Labels = Texts(target.Labels),
            Discovered = Texts(target.Discovered),
            State = target.Outcome switch
            {
                ScrapeOutcome.Answered => "answered",
                ScrapeOutcome.Failed => "failed",
                _ => "unknown",
            },
            Error = (target.Outcome as ScrapeOutcome.Failed)?.Reason,
            LastScrape = target.LastScrape,
            LastAnswer = target.Answered,
            FailingSince = target.FailingSince,
            DurationSeconds = answered?.Duration.TotalSeconds,
            Samples = answered?.Samples,
            CountedSeries = target.CountedSeries,
        };
    }

    public static DiscoveryDetail Of(EngineSnapshot snapshot) =>
        new()
        {
            Sources =
            [
                .. snapshot.Discovery.Select(source => new DiscoverySourceDetail
                {
                    Job = source.Job,
                    Source = source.Source,
                    Targets = source.Targets,
                    Error = source.Failure,
                }),
            ],
            Dropped =
            [
                .. snapshot.DroppedTargets.Select(dropped => new DroppedTargetDetail
                {
                    Job = dropped.Job,
                    Discovered = Texts(dropped.Discovered),
                    Reason = dropped.Reason,
                }),
            ],
        };

    static Dictionary<string, string> Texts(LabelSet labels) =>
        labels.ToDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal);
}
