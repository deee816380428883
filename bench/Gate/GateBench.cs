using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Leeway.Bench.Overview;

namespace Leeway.Bench.Gates;

/// <summary>What a pipeline waits for: the gate of one service with many SLOs, asked of <c>leeway serve</c>.</summary>
static partial class GateBench
{
    const int Questions = 500;

    const string Policy = """
        apiVersion: leeway.dev/v1
        kind: ErrorBudgetPolicy
        metadata: {name: all}
        spec:
          selector: {service: service-0}
          preset: workbook
          freezes:
            - reason: Weekends.
              from: 2020-01-03 16:00:00
              duration: 63h
              recurrence: FREQ=WEEKLY;BYDAY=FR
              timeZone: Europe/Berlin
        """;

    public static async Task Run(int slos)
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("gate");
        var folder = Directory.CreateTempSubdirectory("leeway-bench-gate-").FullName;
        using var target = new HttpListener();
        target.Prefixes.Add("http://127.0.0.1:19471/");
        target.Start();
        _ = OverviewBench.Answer(target, slos);
        GeneratedDocuments.Write(folder, slos, "127.0.0.1:19471");
        foreach (var file in Directory.GetFiles(folder, "slos-*.yaml"))
        {
            await File.WriteAllTextAsync(
                file,
                Service().Replace(await File.ReadAllTextAsync(file), "service: service-0")
            );
        }
        await File.WriteAllTextAsync(Path.Combine(folder, "policy.yaml"), Policy);
        using var leeway = LeewayProcess.Serve(folder, "15s");
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri(LeewayProcess.Address) };
            await OverviewBench.UntilCounted(http);
            var address = new Uri("/api/v1/services/service-0/gate", UriKind.Relative);
            var times = new List<double>();
            for (var question = 0; question < Questions; question++)
            {
                var before = Stopwatch.GetTimestamp();
                await http.GetByteArrayAsync(address);
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
            report.Add($"gate of a service with {slos:N0} SLOs, the first answer", times[0], "ms");
            times.Sort();
            report.Add("median, request to last byte", times[Questions / 2], "ms", 20);
            report.Add("99th percentile, beside whatever else the machine does", times[Questions * 99 / 100], "ms");
            var posted = new List<double>();
            for (var question = 0; question < 100; question++)
            {
                var before = Stopwatch.GetTimestamp();
                using var sent = new StringContent("{}", Encoding.UTF8, "application/json");
                using var answer = await http.PostAsync(address, sent);
                answer.EnsureSuccessStatusCode();
                posted.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
            posted.Sort();
            report.Add("posted, kept among the records with its audit, median", posted[50], "ms");
            report.Keep();
        }
        finally
        {
            leeway.Kill(entireProcessTree: true);
            await leeway.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    [GeneratedRegex("service: service-[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Service();
}
