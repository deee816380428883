namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>A process with its counters, as client libraries keep them: a series is born with its first event.</summary>
sealed class WorldProcess(long startSeconds)
{
    public long StartSeconds => startSeconds;

    public SortedDictionary<string, long> Counters { get; } = new(StringComparer.Ordinal);

    public void Serve(string code, int events)
    {
        if (events > 0)
        {
            Counters[code] = Counters.GetValueOrDefault(code) + events;
        }
    }
}
