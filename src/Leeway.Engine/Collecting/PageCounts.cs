namespace Leeway.Engine.Collecting;

/// <summary>What the pages of one target add to columns: a count for each, made once and begun anew with every page.</summary>
/// <remarks>The target's series point to them, so that counting a sample looks nothing up.</remarks>
sealed class PageCounts
{
    readonly Dictionary<CollectedColumn, PageCount> _all = [];
    readonly List<PageCount> _onPage = [];

    /// <summary>All columns that the page concerns: those the job may feed, and buckets and groups that stood on it.</summary>
    public IReadOnlyList<PageCount> OnPage => _onPage;

    /// <summary>True if the page showed a histogram of an SLI without the bucket that the SLI asks for.</summary>
    public bool LackThreshold => _onPage.Exists(count => count.WantsThreshold);

    /// <summary>The column's count; of a bucket or a group also the one of the column that leads it.</summary>
    public PageCount Of(CollectedColumn column)
    {
        if (!_all.TryGetValue(column, out var count))
        {
            count = new PageCount(column, column.Leader is { } leader ? Of(leader) : null);
            _all.Add(column, count);
        }
        return count;
    }

    public void Begin(ScrapedTarget target)
    {
        BeginWithout();
        foreach (var column in target.Columns)
        {
            Join(Of(column), target);
        }
    }

    /// <summary>Begins where there is no page: it concerns no column but those that join.</summary>
    public void BeginWithout()
    {
        foreach (var count in _onPage)
        {
            count.IsOnPage = false;
        }
        _onPage.Clear();
    }

    /// <summary>Begins the count for this page, if it has not begun.</summary>
    public void Join(PageCount count, ScrapedTarget target)
    {
        if (!count.IsOnPage)
        {
            count.Begin(target.IsFollowedBy(count.Column));
            _onPage.Add(count);
        }
    }

    /// <summary>Lets go of groups that had no events for long.</summary>
    public void ForgetRetired()
    {
        foreach (var column in _all.Keys.Where(column => column.IsRetired).ToList())
        {
            _all.Remove(column);
        }
    }

    public void Clear()
    {
        _all.Clear();
        _onPage.Clear();
    }
}
