using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Histories;
using Leeway.Ledger;

namespace Leeway.Engine.Evaluating;

/// <summary>The windows of one SLO at one tick: from the table that all SLOs are read into, or, without one, each by itself.</summary>
readonly record struct SloWindows(SloHistory History, ColumnReading Column, WindowTable? Table, WindowPlaces? Places)
{
    /// <summary>Windows that are read one by one.</summary>
    public static SloWindows OneByOne(SloHistory history, ColumnReading column) => new(history, column, null, null);

    /// <summary>True if no rule can be met, so that alerts that are quiet stay so. False says nothing.</summary>
    public bool IsSurelyQuiet =>
        Table is not null
        && Column is { Watermark: not null, IsStale: false, IsAsked: true, Gone: [] }
        && Places!.IsSurelyQuiet(Table);

    /// <summary>The last so much time before the watermark.</summary>
    public WindowCounts Last(TimeSpan length, DateTimeOffset asOf) =>
        Table is not null && Places!.ByLength.TryGetValue(length, out var number)
            ? Fit(Table[number], length)
            : Fit(History.Read(Interval.Ending(asOf, length)), length);

    /// <summary>The SLO's window from its beginning to the watermark.</summary>
    public WindowCounts Spent(Window window, DateTimeOffset asOf)
    {
        var span = new Interval(window.At(asOf).From, asOf);
        var isRead = Table is not null && Column.Watermark is not null;
        return Fit(isRead ? Table![Places!.Spent] : History.Read(span), span.Length);
    }

    /// <summary>The part of the window before that is still to come in this one; null if there is none.</summary>
    public WindowCounts? RestBefore(Window window, DateTimeOffset asOf)
    {
        var (samePoint, end) = (SamePoint(window, asOf), window.Before(asOf).Until);
        if (samePoint >= end)
        {
            return null;
        }
        if (Table is null || Column.Watermark is null)
        {
            return History.Read(new Interval(samePoint, end));
        }
        var (since, afterwards) = (Table[Places!.SinceSamePoint], Table[Places.Spent]);
        return new WindowCounts(
            new Interval(since.Window.From, afterwards.Window.From),
            since.Counted - afterwards.Counted,
            since.Covered - afterwards.Covered
        );
    }

    /// <summary>Where the longest of an SLO's windows begins: what its tiers and its budget look back to.</summary>
    public static DateTimeOffset Reach(WatchedObjective watched, DateTimeOffset asOf)
    {
        var window = watched.Objective.Window;
        var budget = window is Window.Rolling ? window.At(asOf).From : SamePoint(window, asOf);
        var tiers = asOf - watched.Strategy.Tiers.Select(tier => tier.LongWindow).DefaultIfEmpty().Max();
        return budget < tiers ? budget : tiers;
    }

    // Rows of long ago are a minute apart or more, so a window may begin a little earlier than it should. What is known of it
    // is told as a share of what was asked for: a window that is known throughout is not known for 30 days and 15 seconds.
    static WindowCounts Fit(WindowCounts read, TimeSpan length) =>
        read.Window.Length == length || read.Window.Length == TimeSpan.Zero
            ? read
            : read with
            {
                Covered = TimeSpan.FromSeconds(Math.Round(read.Covered / read.Window.Length * length.TotalSeconds)),
            };

    /// <summary>As long after the beginning of the window before as now is after the beginning of this one.</summary>
    public static DateTimeOffset SamePoint(Window window, DateTimeOffset asOf) =>
        window.Before(asOf).From + (asOf - window.At(asOf).From);
}
