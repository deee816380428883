namespace Leeway.Engine.Collecting;

/// <summary>Tells by its counters that a target's process is a new one, where its page does not say when it began.</summary>
/// <remarks>
/// Every counter on the page is lower than before, and none was so in the nine readings before: that is no single counter that was reset, and
/// no two processes that take turns. What such a page does not show has ended, and is a restart when it comes back, however high.
/// </remarks>
static class NewProcess
{
    // The reading that was just counted is the only restart of the last ten; more may be two processes on one address.
    const uint LastTen = 0x3FF;
    const uint NowAlone = 1;

    // Whatever the series shows when it comes back is lower.
    const double AboveAll = double.MaxValue;

    /// <summary>Ends the series that a new process does not show; call it when the page is counted.</summary>
    /// <param name="ledger">Keeps the cursors; null if nobody does.</param>
    public static void Settle(ScrapedTarget target, DateTimeOffset edge, Ledger.Ledger? ledger)
    {
        if (target.Job.Proxy || target.ProcessStartMs != 0 || !HasRestarted(target, edge.ToUnixTimeMilliseconds()))
        {
            return;
        }
        foreach (var series in target.Series.Counted)
        {
            if (!target.WasOnPage(series) && series is { Id: { } id, Cursor: { } cursor })
            {
                series.Cursor = cursor with { Last = AboveAll };
                ledger?.SetSeries(id, series.Cursor.Value);
            }
        }
    }

    static bool HasRestarted(ScrapedTarget target, long edgeMs)
    {
        var any = false;
        for (var number = 0; number < target.OnPage.Count; number++)
        {
            var series = target.OnPage[number];
            if (series is not { Id: not null, Cursor: { } cursor } || cursor.Last == 0)
            {
                continue; // new on this page, or nothing to go by
            }
            if (cursor.SeenMs != edgeMs || (cursor.Resets & LastTen) != NowAlone)
            {
                return false;
            }
            any = true;
        }
        return any;
    }
}
