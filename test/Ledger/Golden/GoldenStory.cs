using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests.Golden;

/// <summary>Five minutes in the life of a ledger, in which everything happens that the files can hold.</summary>
static class GoldenStory
{
    const string Orders = "+ requests_total{job=\"shop\"} / + requests_total{code=\"500\",job=\"shop\"}";
    const string Quick = "Bestellungen ≤ 0,3 s";
    const string Silent = "nothing was ever counted here";
    const string Answered = "requests_total{code=\"200\"}";
    const string Failed = "requests_total{code=\"500\"}";

    // Two minutes back rows are ten seconds apart, and a silent target leaves some beside its gap.
    static LedgerSettings Settings { get; } =
        Twins.Settings with
        {
            LogRollBytes = 1_000_000,
            Retention = new Retention(2.Minutes, [new Resolution(10.Seconds, 1.Days, BlockLength: 2.Minutes)]),
        };

    /// <summary>Tells it to a ledger in memory and to its naive twin; what is left is committed, and closed.</summary>
    public static Twins Tell()
    {
        var twins = new Twins { With = Settings };
        twins.Open();
        Past(twins);
        Day(twins);
        Late(twins);
        Evening(twins);
        twins.Ledger!.Dispose();
        return twins;
    }

    // What was known before the first scrape: even rows, of which a page keeps only a step.
    static void Past(Twins twins)
    {
        twins.Add(Orders, ago: 60, seconds: 120, new EventCounts(1200, 12), share: 1, Origin.Generated);
        twins.Add(Quick, ago: 0, seconds: 60, new EventCounts(90, 45), share: 1, Origin.Imported);
        twins.SetTarget("east", "{\"answered\":0}");
        twins.SetTarget("west", "{\"answered\":0}");
        Commit(twins);
    }

    // Scrapes every ten seconds, uneven, with a target that is silent in between and a gap of twenty seconds.
    static void Day(Twins twins)
    {
        for (var scrape = 1; scrape <= 18; scrape++)
        {
            twins.Pass(10);
            if (scrape is 7 or 8)
            {
                continue;
            }
            var gap = scrape == 9 ? 30 : 10;
            var bad = scrape == 4 ? -2 : scrape % 5;
            var share = scrape is > 11 and < 14 ? 0.5 : 1;
            twins.Add(Orders, ago: 0, gap, new EventCounts(scrape * 7, bad), share, Origin.Scraped);
            twins.Add(Quick, ago: 0, gap, new EventCounts(10.0 / 3, 1.0 / 3), share, Origin.Pushed);
            twins.Close(Orders, ago: 0);
            var seen = twins.Now.ToUnixTimeMilliseconds();
            twins.SetSeries("east", Answered, new SeriesCursor(1000 + (scrape * 7), 1_772_000_000_000, seen, 0));
            twins.SetSeries("east", Failed, new SeriesCursor(scrape * 0.5, 0, seen, 0b1010));
            twins.SetSeries("west", Answered, new SeriesCursor(27 + scrape, 0, seen, uint.MaxValue));
            twins.SetEntry("state/shop\npage-1h-5m", $"{{\"state\":\"firing\",\"scrape\":{scrape}}}");
            Commit(twins);
        }
    }

    // A block that was sealed is written anew, and keeps its first generation's counts.
    static void Late(Twins twins)
    {
        twins.Add(Orders, ago: 170, seconds: 5, new EventCounts(50, 5), share: 0.1, Origin.BackFilled);
        twins.Add(Quick, ago: 170, seconds: 1, new EventCounts(1, 1), share: 0, Origin.Queried);
        twins.Close(Quick, ago: 20);
        Commit(twins);
    }

    // Every kind of change once more, in commits that stay in the log.
    static void Evening(Twins twins)
    {
        twins.Pass(7);
        twins.Close(Silent, ago: 0);
        twins.Add(Orders, ago: 0, seconds: 7, new EventCounts(21, 0), share: 1, Origin.Scraped);
        twins.SetTarget("north", "leaves again");
        twins.SetSeries("north", Answered, new SeriesCursor(5, 0, 0, 0));
        twins.SetEntry("occasion/shop/page", "Überschreitung: 20×");
        twins.SetEntry("delivery/pager\nshop/page", "on its way");
        Commit(twins);
        twins.Pass(3);
        twins.SetTarget("north", null);
        twins.SetTarget("west", "{\"answered\":1}");
        twins.ForgetSeries("east", Failed);
        twins.SetEntry("delivery/pager\nshop/page", null);
        Commit(twins);
    }

    static void Commit(Twins twins) => Assert.IsType<CommitOutcome.Durable>(twins.Commit());
}
