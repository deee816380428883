using System.Net;
using Leeway.Bench.Evaluation;
using Leeway.Engine.Tests.Churn;

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
        Promtool.MakeBlocks(history, Path.Combine(folder, "data"));
    }

    /// <summary>Seconds of processor time of a Prometheus for each round of 30 s, once it has settled.</summary>
    static async Task<double> PerRound(string folder, string? rules)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "rules.yml"), rules ?? "groups: []\n");
        await using var prometheus = await PrometheusProcess.Start(
            folder,
            "127.0.0.1:19474",
            """
            global: {scrape_interval: 15s, evaluation_interval: 30s}
            rule_files: [rules.yml]
            scrape_configs: [{job_name: bench, static_configs: [{targets: ["127.0.0.1:19473"]}]}]

            """
        );
        // Blocks are put together and the rules' first rounds are over by then.
        await Pass(3 * Round);
        var before = prometheus.Used;
        await Pass(Rounds * Round);
        return (prometheus.Used - before).TotalSeconds / Rounds;
    }

    static Task Pass(TimeSpan time) => Task.Delay(time, TimeProvider.System, CancellationToken.None);
}
