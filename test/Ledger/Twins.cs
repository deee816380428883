using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Ledger.Tests;

/// <summary>A ledger and its naive twin, which are told the same things; and a clock that tests turn.</summary>
sealed class Twins
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Far enough behind the start for the latest of late counts.
    static readonly TimeSpan Before = 20.Minutes;

    public static LedgerSettings Settings { get; } =
        new()
        {
            Tick = 1.Seconds,
            BlockLength = 60.Seconds,
            HeadLength = 60.Seconds,
            LogRollBytes = 4096,
            RetainedBytes = 100_000,
            LatePages = 1,
        };

    /// <summary>Rows go on to coarser blocks within the time that a test passes.</summary>
    public static LedgerSettings Thinned { get; } =
        Settings with
        {
            Retention = new Retention(
                4.Minutes,
                [
                    new Resolution(10.Seconds, 9.Minutes, BlockLength: 2.Minutes),
                    new Resolution(Coarsest, 1.Days, BlockLength: 8.Minutes),
                ]
            ),
        };

    /// <summary>Rows stay in memory for longer than short windows are.</summary>
    public static LedgerSettings LongHead { get; } = Settings with { HeadLength = 20.Minutes };

    public static TimeSpan Coarsest => 1.Minutes;

    readonly List<NaiveLedger> _tried = [];
    WindowsTogether? _together;

    public SimulatedDisk Disk { get; private set; } = new();

    public Ledger? Ledger { get; private set; }

    public NaiveLedger Naive { get; private set; } = new();

    /// <summary>What the last acknowledged commit held.</summary>
    public NaiveLedger Committed { get; private set; } = new();

    public DateTimeOffset Now { get; private set; } = Start;

    public LedgerSettings With { get; init; } = Settings;

    /// <summary>Opens what is on disk, which may hold a commit that was tried and not acknowledged, but only wholly.</summary>
    public void Open()
    {
        Ledger = Ledger.Open(Disk, With);
        _together = null;
        _tried.Add(Naive);
        NaiveLedger[] possible = [Committed, .. _tried];
        Naive = (Array.Find(possible, state => Difference(state) is null) ?? Committed).Copy();
    }

    public void Pass(int seconds) => Now += seconds.Seconds;

    /// <param name="ago">How long before now the span ends.</param>
    public void Add(string key, int ago, int seconds, EventCounts counts, double share, Origin origin)
    {
        var span = Interval.Ending(Now - ago.Seconds, seconds.Seconds);
        var covered = span.Length * share;
        Naive.Column(key);
        Ledger!.Add(Ledger.Column(key), span, counts, covered, origin);
        Naive.Add(key, span, counts, covered, origin);
    }

    public void Close(string key, int ago)
    {
        Naive.Column(key);
        Ledger!.Close(Ledger.Column(key), Now - ago.Seconds);
        Naive.Close(key, Now - ago.Seconds);
    }

    public void SetSeries(string target, string series, SeriesCursor cursor)
    {
        Ledger!.SetSeries(Ledger.Series(target, series), cursor);
        Naive.Cursors[(target, series)] = cursor;
    }

    public void ForgetSeries(string target, string series)
    {
        Ledger!.ForgetSeries(target, series);
        Naive.Cursors.Remove((target, series));
    }

    public void SetTarget(string target, string? text)
    {
        Ledger!.SetTarget(target, text);
        Naive.SetTarget(target, text);
    }

    public void SetEntry(string key, string? text)
    {
        Ledger!.SetEntry(key, text);
        Naive.SetEntry(key, text);
    }

    /// <summary>Commits, and does at once what could wait.</summary>
    public CommitOutcome Commit()
    {
        var outcome = CommitOnly();
        Tidy();
        return outcome;
    }

    public void Tidy()
    {
        Ledger!.Tidy(Now, CancellationToken.None);
        AssertTogether();
    }

    /// <summary>Does what could wait, while other things go on as long as nothing comes into force.</summary>
    public void TidyWhile(IReadOnlyList<Action<Twins>> acts)
    {
        var left = new Queue<Action<Twins>>(acts);
        var disk = Disk;
        disk.Meanwhile = GoOn;
        Tidy();
        disk.Meanwhile = null;

        void GoOn()
        {
            if (!Ledger!.IsHeldUp && left.TryDequeue(out var act))
            {
                disk.Meanwhile = null;
                act(this);
                disk.Meanwhile = GoOn;
            }
        }
    }

    public CommitOutcome CommitOnly()
    {
        var outcome = Ledger!.Commit(Now);
        AssertTogether();
        if (outcome is CommitOutcome.Durable)
        {
            Committed = Naive.Copy();
            _tried.Clear();
        }
        else
        {
            _tried.Add(Naive.Copy());
        }
        return outcome;
    }

    /// <summary>Stops in an orderly way and starts again.</summary>
    public void Reopen()
    {
        Ledger!.Dispose();
        Open();
    }

    /// <summary>Starts again after a crash.</summary>
    public void Restart(Survival survival)
    {
        Disk = Disk.Restarted(survival);
        Open();
        Committed = Naive.Copy();
        _tried.Clear();
    }

    void AssertTogether()
    {
        if (_together?.Columns != Naive.Keys.Count)
        {
            _together = new WindowsTogether(Ledger!, Naive.Keys);
        }
        _together.AssertSameAsAlone();
    }

    public void AssertAgree()
    {
        AssertTogether();
        var difference = Difference(Naive);
        Assert.True(difference is null, difference);
    }

    string? Difference(NaiveLedger naive) => Agreement.Difference(Ledger!, naive, Start - Before, Now + 1.Minutes);
}
