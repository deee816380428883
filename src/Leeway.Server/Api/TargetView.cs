using Leeway.Client;
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
}
