using System.Diagnostics;
using System.Net;
using Leeway.Bench.Evaluation;

namespace Leeway.Bench.Peers;

/// <summary>What a round over SLOs costs a Prometheus that runs Sloth's rules, and what it costs Leeway, in one run.</summary>
static class PeersBench
{
    const int Rounds = 4;

    static readonly TimeSpan Round = TimeSpan.FromSeconds(30);

    public static async Task Run(int slos)
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("peers");
        var folder = Directory.CreateTempSubdirectory("leeway-bench-peers-").FullName;
        using var target = new HttpListener();
        target.Prefixes.Add("http://127.0.0.1:19473/");
        target.Start();
        try
        {
            var now = TimeProvider.System.GetUtcNow();
            var until = new DateTimeOffset(now.Ticks - (now.Ticks % TimeSpan.TicksPerMinute), TimeSpan.Zero);
            var requests = new Requests(slos, "127.0.0.1:19473", until - TimeSpan.FromDays(4));
            _ = requests.Answer(target);
            Load(folder, requests, until);
            var idle = await PerRound(folder, rules: null);
            var busy = await PerRound(folder, SlothRules.Write(slos, 0.999));
            var theirs = (busy - idle) / slos * 1000;
            report.Add($"Prometheus, {slos} SLOs with Sloth's rules, processor a round", busy, "s");
            report.Add("the same without rules: collection and storage", idle, "s");
            report.Add("Prometheus, an SLO and round of evaluation", theirs, "ms");
            var ours = EvaluationBench.Run(10_000) / 10_000;
            report.Add("Leeway, an SLO and round of evaluation", ours, "ms");
            report.Add("Leeway's evaluation takes so many times less, at least 10,000", theirs / ours, "times");
            report.Keep();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static void Load(string folder, Requests requests, DateTimeOffset until)
    {
        var history = Path.Combine(folder, "history.om");
        requests.WriteHistory(history, until);
        using var promtool = Process.Start(
            new ProcessStartInfo(
                "promtool",
                [
                    "tsdb",
                    "create-blocks-from",
                    "--max-block-duration=768h", // it reads the whole file once for each block
                    "openmetrics",
                    history,
                    Path.Combine(folder, "data"),
                ]
            )
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        promtool.StandardOutput.ReadToEnd();
        promtool.WaitForExit();
        if (promtool.ExitCode != 0)
        {
            throw new InvalidOperationException("promtool could not make blocks of the history.");
        }
        File.Delete(history);
    }

    /// <summary>Seconds of processor time of a Prometheus for each round of 30 s, once it has settled.</summary>
    static async Task<double> PerRound(string folder, string? rules)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "rules.yml"), rules ?? "groups: []\n");
        await File.WriteAllTextAsync(
            Path.Combine(folder, "prometheus.yml"),
            """
            global: {scrape_interval: 15s, evaluation_interval: 30s}
            rule_files: [rules.yml]
            scrape_configs: [{job_name: bench, static_configs: [{targets: ["127.0.0.1:19473"]}]}]

            """
        );
        using var prometheus = Process.Start(
            new ProcessStartInfo(
                "prometheus",
                [
                    $"--config.file={Path.Combine(folder, "prometheus.yml")}",
                    $"--storage.tsdb.path={Path.Combine(folder, "data")}",
                    "--storage.tsdb.retention.time=60d",
                    "--web.listen-address=127.0.0.1:19474",
                    "--log.level=error",
                ]
            )
        )!;
        try
        {
            // Blocks are put together and the rules' first rounds are over by then.
            await Pass(3 * Round);
            var before = Used(prometheus);
            await Pass(Rounds * Round);
            return (Used(prometheus) - before) / Rounds;
        }
        finally
        {
            prometheus.Kill();
            await prometheus.WaitForExitAsync();
        }
    }

    static double Used(Process process)
    {
        process.Refresh();
        return process.HasExited
            ? throw new InvalidOperationException("Prometheus ended by itself.")
            : process.TotalProcessorTime.TotalSeconds;
    }

    static Task Pass(TimeSpan time) => Task.Delay(time, TimeProvider.System, CancellationToken.None);
}
