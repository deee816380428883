using Leeway.Documents;

namespace Leeway.Engine.Querying;

/// <summary>One data source: its server, and the lanes in which it is asked.</summary>
/// <remarks>Queries that are slow have a lane of their own, and those that fill the past another.</remarks>
sealed class SourceAccess : IDisposable
{
    readonly QueryLanes _slow;

    public SourceAccess(QuerySource source, QueryClient client, TimeSpan tick, TimeProvider clock)
    {
        Source = source;
        Tick = tick;
        LiveLanes = new QueryLanes(source.Concurrency, load: 1, clock);
        PastLane = new QueryLanes(1, source.BackFillLoad, clock);
        _slow = new QueryLanes(1, load: 1, clock);
        Live = new SharedAnswers(client, LiveLanes);
        Slow = new SharedAnswers(client, _slow);
        Past = new SharedAnswers(client, PastLane);
    }

    public QuerySource Source { get; }
    public TimeSpan Tick { get; }
    public QueryLanes LiveLanes { get; }
    public QueryLanes PastLane { get; }
    public SharedAnswers Live { get; }
    public SharedAnswers Slow { get; }
    public SharedAnswers Past { get; }

    public int UnderWay => LiveLanes.UnderWay + _slow.UnderWay + PastLane.UnderWay;
    public long Asked => LiveLanes.Asked + _slow.Asked + PastLane.Asked;
    public long Failed => LiveLanes.Failed + _slow.Failed + PastLane.Failed;
    public long Samples => LiveLanes.Samples + _slow.Samples + PastLane.Samples;

    public void Dispose()
    {
        LiveLanes.Dispose();
        _slow.Dispose();
        PastLane.Dispose();
    }
}
