using System.Net;
using Leeway.Core.Time;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Leeway.Ledger.Tests;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>What happens to the ledger's files is said by the whole server, loudly, and until it is over.</summary>
public sealed class LedgerTroubleTests
{
    [Fact]
    public async Task A_full_disk_is_said_everywhere_and_nothing_is_lost_when_there_is_room_again()
    {
        using var disk = SmallDisk.Require(kibibytes: 1024);
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder { Data = disk.Folder };
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using (var leeway = await LeewayProcess.Start(folder, 200.Milliseconds))
        {
            await leeway.AllAnswered();
            app.Serve(good: 95, bad: 5);
            await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 100, "100 events");
            disk.Fill();
            var status = await Poll.Until(
                leeway.Client.Status,
                status => status.Ledger == "memory",
                () => $"the ledger in memory; the server wrote:\n{leeway.Output}"
            );
            Assert.Contains("No space left on device", status.LedgerTrouble, StringComparison.Ordinal);
            var (code, reason) = await leeway.Answer("readyz");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
            Assert.StartsWith("the ledger is in memory only: No space left", reason, StringComparison.Ordinal);
            Assert.Contains("The ledger cannot be written", await leeway.Get(""), StringComparison.Ordinal);
            Assert.Contains(
                (await leeway.Get("metrics")).Split('\n'),
                line =>
                    line.StartsWith("leeway_ledger_durable", StringComparison.Ordinal)
                    && line.EndsWith(" 0", StringComparison.Ordinal)
            );
            Assert.Contains("The ledger could not be written", leeway.Output, StringComparison.Ordinal);
            app.Serve(good: 50);
            await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 150, "50 more events, in memory");
            disk.MakeRoom();
            await Poll.Until(leeway.Client.Status, status => status.Ledger == "durable", () => "a durable ledger");
            Assert.Equal(HttpStatusCode.OK, (await leeway.Answer("readyz")).Code);
            Assert.DoesNotContain("The ledger cannot be written", await leeway.Get(""), StringComparison.Ordinal);
            Assert.Contains("The ledger is on disk again", leeway.Output, StringComparison.Ordinal);
        }
        Assert.True(LedgerFolder.Verify(new RealDisk(folder.Data)).IsWhole);
        await using var again = await LeewayProcess.Start(folder, 200.Milliseconds);
        var slo = await again.Slo(Shop.Slo, slo => slo.Budget.Total > 0, "the events from before");
        Assert.Equal((150, 5), (Math.Round(slo.Budget.Total, 6), Math.Round(slo.Budget.Bad, 6)));
    }

    [Fact]
    public async Task A_damaged_block_is_said_and_everything_else_goes_on()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        var block = SealADay(folder);
        File.WriteAllBytes(block, File.ReadAllBytes(block)[..^1]);
        await using var leeway = await LeewayProcess.Start(folder);
        await leeway.AllAnswered();
        app.Serve(good: 10);
        await leeway.Slo(Shop.Slo, slo => slo.Budget.Total >= 10, "10 events");
        Assert.False((await leeway.Client.Status(TestContext.Current.CancellationToken)).LedgerIsWhole);
        Assert.Contains("A part of the ledger is damaged", await leeway.Get(""), StringComparison.Ordinal);
        Assert.Contains("The ledger is damaged", leeway.Output, StringComparison.Ordinal);
        Assert.Contains(Path.GetFileName(block), leeway.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(block + ".bad"));
        Assert.Equal(HttpStatusCode.OK, (await leeway.Answer("readyz")).Code);
    }

    [Fact]
    public async Task A_block_that_turns_out_to_be_damaged_while_the_server_runs_is_logged_by_its_name()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        var block = SealADay(folder);
        var bytes = File.ReadAllBytes(block);
        bytes[^1] ^= 1;
        File.WriteAllBytes(block, bytes);
        // Three days old, its rows are to be made minutes: for that its page is read.
        await using var leeway = await LeewayProcess.Start(folder);
        await Poll.Until(
            leeway.Client.Status,
            status => !status.LedgerIsWhole,
            () => $"the damage; the server wrote:\n{leeway.Output}"
        );
        await Poll.Until(
            _ => Task.FromResult(leeway.Output),
            output => output.Contains($"set aside as {Path.GetFileName(block)}.bad", StringComparison.Ordinal),
            () => "the log to name the block"
        );
    }

    [Fact]
    public async Task A_clock_that_was_far_ahead_is_said_until_it_has_passed_that_time()
    {
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        await using (var leeway = await LeewayProcess.Start(folder))
        {
            await leeway.AllAnswered();
            await leeway.Slo(Shop.Slo, slo => slo.Summary.Watermark is not null, "a first covered tick");
        }
        var ahead = TimeProvider.System.GetUtcNow() + 400.Days;
        using (var ledger = Open(folder))
        {
            var (target, mark) = ledger.Targets.Single();
            var marked = System.Text.Json.Nodes.JsonNode.Parse(mark)!.AsObject();
            var answered = marked
                .Single(field => field.Key.Equals("answeredMs", StringComparison.OrdinalIgnoreCase))
                .Key;
            marked[answered] = ledger.Grid.EdgeAtOrBefore(ahead).ToUnixTimeMilliseconds();
            ledger.SetTarget(target, marked.ToJsonString());
            ledger.Commit(TimeProvider.System.GetUtcNow());
        }
        await using var again = await LeewayProcess.Start(folder);
        var status = await Poll.Until(
            again.Client.Status,
            status => status.CountingPausedUntil is not null,
            () => $"the pause; the server wrote:\n{again.Output}"
        );
        Assert.Equal(ahead, status.CountingPausedUntil!.Value, 1.Seconds);
        var (code, reason) = await again.Answer("readyz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Contains("nothing is counted until it has passed", reason, StringComparison.Ordinal);
        Assert.Contains("The clock was set back", await again.Get(""), StringComparison.Ordinal);
        Assert.Contains("The clock is behind what was counted already", again.Output, StringComparison.Ordinal);
    }

    /// <summary>A sealed block of two hours, three days ago.</summary>
    static string SealADay(TestFolder folder)
    {
        using var ledger = Open(folder);
        var from =
            ledger.Grid.EdgeAtOrBefore(
                DateTimeOffset.UnixEpoch
                    + (Math.Floor((TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch) / 2.Days) * 2.Days)
            ) - 6.Days;
        for (var hours = 0; hours < 48; hours += 2)
        {
            var span = new Interval(from + hours.Hours, from + (hours + 2).Hours);
            ledger.Add(ledger.Column("old"), span, new(7200, 7), span.Length, Origin.Scraped);
        }
        ledger.Commit(from + 2.Days + 4.Hours);
        ledger.Tidy(from + 2.Days + 4.Hours, CancellationToken.None);
        return Directory.GetFiles(folder.Data, "*.lwb").Order(StringComparer.Ordinal).First();
    }

    static Ledger.Ledger Open(TestFolder folder) =>
        Ledger.Ledger.Open(new RealDisk(folder.Data), new LedgerSettings { Tick = 1.Seconds });
}
