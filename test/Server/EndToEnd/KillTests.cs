using Leeway.Client;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A real <c>leeway serve</c> is killed by SIGKILL again and again, at random points of its start, its ticks and its tidying.</summary>
/// <remarks>
/// Twenty times, or as often as <c>LEEWAY_KILLS</c> says (<c>./soak.sh kill</c>: two hundred times); <c>LEEWAY_SEED</c> repeats a run's choices.
/// </remarks>
public sealed class KillTests(ITestOutputHelper output)
{
    static readonly TimeSpan Tick = 200.Milliseconds;

    // The load serves seven good requests and a bad one at once: a row that holds anything else was torn.
    const int Good = 7;
    const int EventsOfABad = Good + 1;

    [Fact]
    public async Task Leeway_killed_under_load_keeps_every_row_that_it_showed_tears_none_and_counts_every_event_once()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("LEEWAY_KILLS") ?? "20");
        var seed = int.Parse(Environment.GetEnvironmentVariable("LEEWAY_SEED") ?? $"{Environment.TickCount}");
        output.WriteLine($"LEEWAY_SEED={seed}, {kills} kills");
        var random = new Random(seed);
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await Begin(folder);
        using var enough = new CancellationTokenSource();
        var load = app.Load(Good, 1, enough.Token);
        var torn = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            SealOldCounts(folder, kill);
            var shown = await Live(folder, random);
            torn += Check(folder, shown, $"kill {kill} of seed {seed}");
        }
        await enough.CancelAsync();
        await load;
        await using var last = await LeewayProcess.Start(folder, Tick);
        var (total, bad) = app.Served;
        var slo = await last.Slo(Shop.Slo, slo => slo.Budget.Total > total - 0.5, $"{total} events (seed {seed})");
        Assert.Equal((total, bad), (Math.Round(slo.Budget.Total, 3), Math.Round(slo.Budget.Bad, 3)));
        output.WriteLine($"{kills} kills, {torn} torn tails, {total} events, each counted once");
    }

    // The baseline is committed, so every event from here on is Leeway's to count.
    static async Task Begin(TestFolder folder)
    {
        await using var first = await LeewayProcess.Start(folder, Tick);
        await first.AllAnswered();
        await first.Slo(Shop.Slo, slo => slo.Summary.Watermark is not null, "a first covered tick");
    }

    // Another day of another column in blocks of two hours, so that the next life has blocks to make coarser while it is killed.
    static void SealOldCounts(TestFolder folder, int kill)
    {
        using var ledger = Open(folder);
        var column = ledger.Column("old");
        var day = ledger.Grid.EdgeAtOrBefore(TimeProvider.System.GetUtcNow()) - (10 + kill).Days;
        for (var hour = 0; hour < 24; hour++)
        {
            var span = new Interval(day + hour.Hours, day + (hour + 1).Hours);
            ledger.Add(column, span, new EventCounts(3600, 36), span.Length, Origin.Generated);
        }
        Assert.IsType<CommitOutcome.Durable>(ledger.Commit(day + 2.Days));
        ledger.Tidy(day + 2.Days, CancellationToken.None);
    }

    /// <summary>Lets it live for a moment and kills it; one in four is killed while it starts.</summary>
    /// <returns>What it showed of its column last.</returns>
    static async Task<SloSeries?> Live(TestFolder folder, Random random)
    {
        if (random.Next(4) == 0)
        {
            await LeewayProcess.KillWhileStarting(folder, Tick, random.Next(100, 1200).Milliseconds);
            return null;
        }
        await using var leeway = await LeewayProcess.Start(folder, Tick);
        using var life = new PeriodicTimer(random.Next(1, 900).Milliseconds);
        await life.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        var stop = TestContext.Current.CancellationToken;
        // A tick is shown after its commit, so what lies before the watermark was acknowledged.
        if ((await leeway.Client.Slo(Shop.Slo, stop))?.Summary.Watermark is not { } known)
        {
            return null;
        }
        return await leeway.Client.Series(Shop.Slo, known - 20.Seconds, known, Tick, stop);
    }

    /// <summary>Looks at what the killed process has left behind.</summary>
    /// <returns>One if the log's tail is torn.</returns>
    static int Check(TestFolder folder, SloSeries? shown, string when)
    {
        var check = LedgerFolder.Verify(new RealDisk(folder.Data));
        Assert.True(check.IsWhole, $"{when}: {string.Join('\n', check.Findings)}");
        using var ledger = LedgerFolder.OpenToRead(new RealDisk(folder.Data));
        var column = ledger.Column(
            ledger.ColumnKeys.Single(key => key.Contains("app_requests", StringComparison.Ordinal))
        );
        var beginning = ledger.Beginning(column);
        if (beginning is { } from && ledger.Watermark(column) is { } until && from < until)
        {
            var range = new Interval(from > until - 20.Minutes ? from : until - 20.Minutes, until);
            foreach (var point in ledger.ReadSeries(column, range, Tick))
            {
                Assert.True(
                    Math.Abs(point.Counted.Total - (EventsOfABad * point.Counted.Bad)) < 1e-6,
                    $"{when}: {point}"
                );
            }
        }
        foreach (var point in shown?.Points ?? [])
        {
            var kept = ledger.Read(column, new Interval(point.From, point.From + Tick)).Counted;
            // A gap may have been filled since it was shown; what was shown is never less.
            Assert.True(kept.Total > point.Total - 1e-6, $"{when}: {point} was shown, {kept} is there");
        }
        return check.Findings.Count(finding => finding.What.Contains("unfinished commit", StringComparison.Ordinal));
    }

    static Ledger.Ledger Open(TestFolder folder) =>
        Ledger.Ledger.Open(new RealDisk(folder.Data), new LedgerSettings { Tick = Tick });
}
