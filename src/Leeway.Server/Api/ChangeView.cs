using Leeway.Client;
using Leeway.Core.Changes;
using Leeway.Core.Statistics;
using Leeway.Core.Time;
using Leeway.Engine.Changes;

namespace Leeway.Server.Api;

/// <summary>Changes as the API shows them.</summary>
static class ChangeView
{
    public static ChangesDetail Of(IReadOnlyList<ChangeStory> stories, Interval time)
    {
        var figures = DeliveryFigures.Of(
            stories.Select(story => story.Outcome).OrderBy(one => one.Change.Started),
            time
        );
        return new ChangesDetail
        {
            From = time.From,
            Until = time.Until,
            Deployments = figures.Deployments,
            DeploymentsPerDay = figures.PerDay,
            Failed = figures.Failed,
            FailRate = figures.FailRate,
            ReworkRate = figures.ReworkRate,
            LeadTimeSeconds = Median(figures.LeadTimes),
            RecoveryTimeSeconds = Median(figures.RecoveryTimes),
            Changes = [.. stories.Select(Of)],
        };
    }

    public static ChangeDetail Of(ChangeStory story) =>
        new()
        {
            Id = story.Change.Id,
            Service = story.Change.Service,
            Kind = story.Change.Kind.Name,
            Version = story.Change.Release,
            Author = story.Change.Author,
            Description = story.Change.Description,
            StartedAt = story.Change.Started,
            FinishedAt = story.Change.Finished,
            CommittedAt = story.Change.Committed,
            BudgetShare = story.Outcome.Share,
            IsRolledBack = story.Outcome.IsRolledBack,
            IsFailed = story.Outcome.IsFailed,
            Costs = [.. story.Costs.Select(cost => IncidentView.Cost(cost.Slo, cost.Blamed, cost.Events, cost.Share))],
        };

    static double? Median(IReadOnlyList<TimeSpan> times) =>
        times.Count == 0 ? null : Metrics.Of(Metric.Median, [.. times.Select(time => time.TotalSeconds).Order()]);
}
