using System.Collections.Concurrent;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Incidents;

/// <summary>What was read from the ledger of times that are over, so that it is not read anew for everybody who asks.</summary>
/// <remarks>
/// For any number of threads. All is forgotten with the hour and with every other configuration: what comes late and what adjustments leave out
/// change the past.
/// </remarks>
/// <param name="snapshot">What is known by now.</param>
sealed class Remembered<TKey, TValue>(Func<EngineSnapshot> snapshot)
    where TKey : notnull
{
    // A look-up takes a millisecond; what is forgotten is looked up again.
    const int Most = 20_000;

    volatile Age? _age;

    /// <param name="read">Reads it, and says whether it is over: what goes on is read again.</param>
    public TValue Of(TKey key, Func<(TValue Value, bool IsOver)> read)
    {
        // Of one age from beginning to end: what was read before a reload is not to be taken for what was read after it.
        var known = Now().Known;
        if (known.TryGetValue(key, out var found))
        {
            return found;
        }
        var (value, isOver) = read();
        if (isOver)
        {
            if (known.Count >= Most)
            {
                known.Clear();
            }
            known[key] = value;
        }
        return value;
    }

    Age Now()
    {
        var now = snapshot();
        var hour = Steps.EdgeAtOrBefore(now.AsOf ?? DateTimeOffset.UnixEpoch, 1.Hours);
        if (_age is { } age && ReferenceEquals(age.Configuration, now.Configuration) && age.Hour == hour)
        {
            return age;
        }
        return _age = new Age(now.Configuration, hour, []);
    }

    sealed record Age(Configuration Configuration, DateTimeOffset Hour, ConcurrentDictionary<TKey, TValue> Known);
}
