namespace Leeway.Core.Dependencies;

/// <summary>Counts pairs and keeps the likeliest of them.</summary>
sealed class LikeliestPairs
{
    readonly PriorityQueue<CutPair, double> _kept = new();

    public int Count { get; private set; }

    public void Add(CutPair pair)
    {
        Count++;
        if (_kept.Count < JourneyReport.PairsMax)
        {
            _kept.Enqueue(pair, pair.Probability);
        }
        else if (_kept.TryPeek(out _, out var least) && pair.Probability > least)
        {
            _kept.DequeueEnqueue(pair, pair.Probability);
        }
    }

    public IReadOnlyList<CutPair> Ordered() =>
        [
            .. _kept
                .UnorderedItems.Select(item => item.Element)
                .OrderByDescending(pair => pair.Probability)
                .ThenBy(pair => pair.First, StringComparer.Ordinal)
                .ThenBy(pair => pair.Second, StringComparer.Ordinal),
        ];
}
