using Leeway.Core.Time;

namespace Leeway.Engine.Collecting;

/// <summary>Which targets show a series that an SLI of <c>absent</c> asks for, as each of them was last heard of.</summary>
/// <remarks>
/// A target that does not answer shows nothing, and one that has left neither: the metric is absent, whatever the reason,
/// as it is for a Prometheus. Only before Leeway could have heard of all of them it knows nothing.
/// </remarks>
sealed class Presence
{
    readonly Dictionary<ScrapedTarget, bool> _shows = [];
    HashSet<ScrapedTarget> _followed = [];
    bool _isAllFound;
    bool _isSure;

    /// <summary>Follows the targets that may show the series of these columns.</summary>
    /// <param name="isReload">True if the documents are new ones: it has yet to be heard of what they name.</param>
    /// <param name="isAllFound">False while discovery is still looking for the first time.</param>
    public static void Follow(
        IEnumerable<CollectedColumn> columns,
        IReadOnlyCollection<ScrapedTarget> targets,
        bool isReload,
        bool isAllFound
    )
    {
        foreach (var column in columns)
        {
            column.Presence?.Follow(
                [.. targets.Where(target => target.Columns.Contains(column))],
                isReload,
                isAllFound
            );
        }
    }

    /// <summary>Notes what the target's last answer was, or that there was none.</summary>
    public void Hear(ScrapedTarget target, bool shows) => _shows[target] = shows;

    /// <summary>Notes that the target did not answer.</summary>
    public static void HearNothing(ScrapedTarget target)
    {
        foreach (var column in target.Columns)
        {
            column.Presence?.Hear(target, shows: false);
        }
    }

    /// <summary>Counts the tick that ends at the edge, unless nothing is known of it.</summary>
    public void Count(CollectedColumn column, Ledger.Ledger ledger, DateTimeOffset edge)
    {
        if (edge <= column.KnownUntil || IsThere() is not { } isThere)
        {
            return;
        }
        var tick = ledger.Grid.Length;
        ledger.Add(column, Interval.Ending(edge, tick), column.Indicator.OfTick(isThere), tick);
        column.KnownUntil = edge;
        ledger.Close(column.Id, edge);
    }

    // One that is there is enough; that there is none, only all can say. A target that is found later has nothing to be waited for.
    bool? IsThere()
    {
        _isSure = _isSure || (_isAllFound && _followed.All(_shows.ContainsKey));
        return _shows.ContainsValue(true) ? true
            : _isSure ? false
            : null;
    }

    void Follow(HashSet<ScrapedTarget> targets, bool isReload, bool isAllFound)
    {
        (_followed, _isAllFound) = (targets, isAllFound);
        _isSure &= !isReload;
        foreach (var gone in _shows.Keys.Where(target => !targets.Contains(target)).ToList())
        {
            _shows.Remove(gone);
        }
    }
}
