namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>Which events an SLO can have seen: of each process those until its last page, without those before the baseline.</summary>
/// <remarks>It knows the processes by themselves, where Leeway has only their pages.</remarks>
sealed class VisibleTruth
{
    readonly Dictionary<(string Target, string Code), (WorldProcess Process, long Value)> _read = [];

    // Which readings of a series were restarts, the newest in the lowest bit.
    readonly Dictionary<(string Target, string Code), uint> _restarts = [];
    readonly HashSet<(string Slo, string Target)> _followed = [];
    readonly Dictionary<(string Slo, string Code), long> _counts = [];

    public (long Total, long Bad) Counts(string slo) => (Sum(slo, _ => true), Sum(slo, code => code.StartsWith('5')));

    /// <summary>By code, of codes that had any.</summary>
    public IReadOnlyDictionary<string, long> CountsByCode(string slo) =>
        _counts
            .Where(count => count.Key.Slo == slo && count.Value > 0)
            .ToDictionary(count => count.Key.Code, count => count.Value, StringComparer.Ordinal);

    /// <param name="slos">The SLOs in force, each with the instant since when a process must have begun to be news.</param>
    public void Answered(WorldTarget target, IReadOnlyDictionary<string, DateTimeOffset?> slos)
    {
        foreach (var (slo, since) in slos)
        {
            // What the page says of a time that nobody followed is a baseline, unless it is known to have begun since.
            var isFollowed = _followed.Contains((slo, target.Name));
            var isNews =
                isFollowed || (target.StatesStart && since?.ToUnixTimeSeconds() <= target.Process!.StartSeconds);
            foreach (var (code, value) in target.Process!.Counters)
            {
                Count(slo, code, Visible(target, code, value, isFollowed, isNews));
            }
            _followed.Add((slo, target.Name));
        }
        Forget(target);
        foreach (var (code, value) in target.Process!.Counters)
        {
            var key = (target.Name, code);
            var restarted = _read.TryGetValue(key, out var before) && LooksNew(target, before, value);
            _restarts[key] = (_restarts.GetValueOrDefault(key) << 1) | (restarted ? 1u : 0u);
            _read[key] = (target.Process, value);
        }
    }

    // Where nobody states a start, a page on which all counters are lower shows a new process; what it lacks has ended.
    void Forget(WorldTarget target)
    {
        var known = target
            .Process!.Counters.Where(counter => counter.Value > 0 && _read.ContainsKey((target.Name, counter.Key)))
            .ToList();
        if (
            target.StatesStart
            || known.Count == 0
            || known.Exists(counter =>
                counter.Value >= _read[(target.Name, counter.Key)].Value
                || (_restarts[(target.Name, counter.Key)] & 0x1FF) != 0
            )
        )
        {
            return;
        }
        foreach (var key in _read.Keys.Where(key => key.Target == target.Name).ToList())
        {
            if (!target.Process.Counters.ContainsKey(key.Code))
            {
                _read[key] = _read[key] with { Value = long.MaxValue };
            }
        }
    }

    static bool LooksNew(WorldTarget target, (WorldProcess Process, long Value) before, long value) =>
        before.Process != target.Process && (target.StatesStart || value < before.Value);

    long Visible(WorldTarget target, string code, long value, bool isFollowed, bool isNews)
    {
        if (!_read.TryGetValue((target.Name, code), out var before))
        {
            return isNews ? value : 0;
        }
        // Without a start time a new process whose counter has come as far as the old one's looks like the old one: the
        // exception to exactness, and the reason why client libraries state one. Too little is counted, never too much.
        if (LooksNew(target, before, value))
        {
            return isNews ? value : 0;
        }
        return isFollowed ? value - before.Value : 0;
    }

    long Sum(string slo, Func<string, bool> isMeant) =>
        _counts.Where(count => count.Key.Slo == slo && isMeant(count.Key.Code)).Sum(count => count.Value);

    void Count(string slo, string code, long events) =>
        _counts[(slo, code)] = _counts.GetValueOrDefault((slo, code)) + events;
}
