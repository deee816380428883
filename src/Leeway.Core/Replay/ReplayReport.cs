namespace Leeway.Core.Replay;

/// <summary>What strategies would have told of a past: the events that it held, and for each strategy how good it was.</summary>
public sealed record ReplayReport(
    ReplaySubject Subject,
    IReadOnlyList<ReplayEvent> Events,
    IReadOnlyList<StrategyReport> Strategies
)
{
    public static ReplayReport Of(ReplaySubject subject, IReadOnlyList<ReplayedStrategy> strategies)
    {
        var budget = new BudgetShare(subject.History, subject.Target, subject.SloWindow);
        var events = EventList.Of(
            subject.History,
            subject.Target,
            budget,
            subject.Incidents ?? [],
            subject.Significance.Least
        );
        return new ReplayReport(
            subject,
            events,
            [.. strategies.Select(strategy => StrategyReport.Of(subject, events, strategy, budget))]
        );
    }
}
