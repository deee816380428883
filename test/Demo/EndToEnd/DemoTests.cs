using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Demo.Tests.EndToEnd;

/// <summary>The demo as somebody meets it who has just cloned the repository.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_fault_is_paged_and_resolved_in_the_terminal_and_nothing_is_left_at_the_end()
    {
        await using var demo = DemoProcess.Start(
            "--for",
            "50s",
            "--fault-after",
            "5s",
            "--fault-for",
            "12s",
            "--fault-share",
            "0.5"
        );
        var folder = (await demo.Line("/documents")).Split("change")[1].Trim();
        var shop = await demo.ShopId();
        await demo.Line("Imported 30 days of generated history for 4 SLOs");
        await demo.Line("checkout is broken: 50% of its requests fail");
        Assert.Matches(
            "PAGE: .* [0-9]+ s after the fault began",
            await demo.Line("PAGE: checkout-success of checkout")
        );
        await SeriesIsGeneratedAndThenScraped(demo);
        await HistogramReachesIntoTheGeneratedPast(demo);
        await demo.Line("checkout is mended");
        Assert.Matches(
            "after the fault began and [0-9]+ s after it ended",
            await demo.Line("page resolved: checkout-success of checkout")
        );

        Assert.Equal(0, await demo.ExitCode());
        await DemoProcess.Gone(shop);
        Assert.Empty(demo.Ports.Taken());
        Assert.False(Directory.Exists(folder), $"{folder} is still there");
    }

    [Fact]
    public async Task Ctrl_C_ends_the_demo_and_its_shop_and_takes_the_folder_along()
    {
        await using var demo = DemoProcess.Start("--no-fault");
        await demo.Line("Nothing breaks by itself.");
        var folder = (await demo.Line("/documents")).Split("change")[1].Trim();
        Assert.DoesNotContain("Opened the ledger", demo.Output, StringComparison.Ordinal);
        var shop = await demo.ShopId();
        await demo.Interrupt();
        Assert.Equal(0, await demo.ExitCode());
        Assert.Matches("Stopped after [0-9]+s; nothing is left running.$", demo.Output.TrimEnd());
        await DemoProcess.Gone(shop);
        Assert.False(Directory.Exists(folder), $"{folder} is still there");
    }

    [Fact]
    public async Task A_demo_that_is_killed_leaves_no_shop_behind()
    {
        var given = Directory.CreateTempSubdirectory("leeway-demo-test-");
        try
        {
            await using var demo = DemoProcess.Start("--data", given.FullName);
            var shop = await demo.ShopId();
            demo.Kill();
            await DemoProcess.Gone(shop);
            Assert.True(File.Exists(Path.Combine(given.FullName, "documents", "checkout-success.yaml")));
            Assert.NotEmpty(Directory.GetFiles(Path.Combine(given.FullName, "ledger")));
        }
        finally
        {
            given.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_past_whose_import_was_interrupted_is_begun_anew_and_whole()
    {
        var given = Directory.CreateTempSubdirectory("leeway-demo-test-");
        try
        {
            await using (var killed = DemoProcess.Start("--data", given.FullName))
            {
                var unfinished = Path.Combine(given.FullName, "ledger.unfinished");
                await Poll.Until(
                    _ => Task.FromResult(Directory.Exists(unfinished)),
                    exists => exists,
                    () => $"the import to begin; the demo wrote:\n{killed.Output}"
                );
                killed.Kill();
                Assert.NotEqual(0, await killed.ExitCode());
                Assert.True(Directory.Exists(unfinished));
                Assert.False(Directory.Exists(Path.Combine(given.FullName, "ledger")));
            }
            await using var demo = DemoProcess.Start("--data", given.FullName, "--no-fault", "--for", "1s");
            await demo.Line("Imported 30 days of generated history for 4 SLOs");
            Assert.Equal(0, await demo.ExitCode());
            Assert.Equal(["documents", "ledger"], given.GetDirectories().Select(folder => folder.Name).Order());
        }
        finally
        {
            given.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_engine_that_fails_ends_the_demo_with_the_code_and_the_message_of_serve()
    {
        var given = Directory.CreateTempSubdirectory("leeway-demo-test-");
        try
        {
            FullLedger.Make(Path.Combine(given.FullName, "ledger"));
            await using var demo = DemoProcess.Start("--data", given.FullName, "--no-fault");
            await demo.Line("Nothing breaks by itself.");
            // Another rule would need another column.
            var document = Path.Combine(given.FullName, "documents", "checkout-success.yaml");
            var text = await File.ReadAllTextAsync(document, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                document.Replace("success", "other", StringComparison.Ordinal),
                text.Replace("checkout-success", "checkout-other", StringComparison.Ordinal)
                    .Replace("|499", "", StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(5, await demo.ExitCode());
            Assert.Contains("The engine failed, so the server stops", demo.Output, StringComparison.Ordinal);
        }
        finally
        {
            given.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_with_what_to_do()
    {
        var ports = FreePorts.Find();
        using var listener = new TcpListener(IPAddress.Loopback, ports.Control);
        listener.Start();
        await using var demo = DemoProcess.Start(ports);
        Assert.Equal(3, await demo.ExitCode());
        Assert.Contains($"port {ports.Control} (the shop's control)", demo.Output, StringComparison.Ordinal);
        Assert.Contains("--port", demo.Output, StringComparison.Ordinal);
    }

    static async Task SeriesIsGeneratedAndThenScraped(DemoProcess demo)
    {
        using var http = new HttpClient { BaseAddress = demo.Address };
        var client = new LeewayClient(http);
        var stop = TestContext.Current.CancellationToken;
        var watermark = (await client.Slo("checkout-success", stop))!.Summary.Watermark!.Value;
        var past = await client.Series("checkout-success", watermark - 1.Days, watermark - 1.Hours, 1.Hours, stop);
        Assert.All(past.Points, hour => Assert.Equal("generated", hour.Origin));
        Assert.All(past.Points, hour => Assert.Equal(3600, hour.CoveredSeconds));
        var present = await client.Series("checkout-success", watermark - 5.Seconds, watermark, 5.Seconds, stop);
        Assert.Equal("scraped", Assert.Single(present.Points).Origin);
        var seam = await client.Series("checkout-success", watermark - 1.Hours, watermark, 1.Hours, stop);
        Assert.Equal("generated, scraped", Assert.Single(seam.Points).Origin);
    }

    static async Task HistogramReachesIntoTheGeneratedPast(DemoProcess demo)
    {
        using var http = new HttpClient { BaseAddress = demo.Address };
        var stop = TestContext.Current.CancellationToken;
        var client = new LeewayClient(http);
        var until = (await client.Slo("search-latency", stop))!.Summary.Watermark!.Value - 1.Days;
        var past = (await client.Series("search-latency", until - 6.Hours, until, 6.Hours, stop)).Points.Single();
        var latency = await http.GetFromJsonAsync(
            $"api/v1/slos/search-latency/latency?from={until.AddHours(-6).UtcDateTime:O}&until={until.UtcDateTime:O}&step=1h",
            LeewayJson.Default.SloLatency,
            stop
        );
        Assert.Equal(6, latency!.Steps.Count);
        Assert.All(latency.Steps, step => Assert.True(step.Counts.Sum() > 0));
        Assert.Equal(past.Total, latency.Totals.Sum(), 0.001);
        var good = latency.Totals.Take(latency.Bounds.Count(bound => bound <= latency.Threshold)).Sum();
        Assert.Equal(past.Total - past.Bad, good, 0.001);
    }
}
