namespace Leeway.Engine.Tests.Collecting.Worlds;

/// <summary>Which events an SLO can have seen: of each process those until its last page, without those before the baseline.</summary>
/// <remarks>It knows the processes by themselves, where Leeway has only their pages.</remarks>
sealed class VisibleTruth
{
    readonly Dictionary<(string Target, string Code), (WorldProcess Process, long Value)> _read = [];
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
        foreach (var (code, value) in target.Process!.Counters)
        {
            _read[(target.Name, code)] = (target.Process, value);
        }
    }

    long Visible(WorldTarget target, string code, long value, bool isFollowed, bool isNews)
    {
        if (!_read.TryGetValue((target.Name, code), out var before))
        {
            return isNews ? value : 0;
        }
        // Without a start time a new process whose counter has come as far as the old one's looks like the old one: the
        // exception to exactness, and the reason why client libraries state one. Too little is counted, never too much.
        var looksNew = before.Process != target.Process && (target.StatesStart || value < before.Value);
        if (looksNew)
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
