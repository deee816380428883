using Leeway.Core.Time;
using Leeway.Engine.Tests.Churn;

namespace Leeway.Bench.Churn;

/// <summary>
/// A day of pods that are replaced every two hours: which of their errors Leeway counts, and which PromQL's <c>increase</c> sees in a
/// Prometheus that holds the same pages.
/// </summary>
static class ChurnBench
{
    static readonly (string Name, ChurnLoad Load)[] Loads =
    [
        ("1/s with 0.01 % errors", new ChurnLoad(RequestsPerSecond: 1, ErrorShare: 0.0001)),
        ("1/s with 0.05 % errors", new ChurnLoad(RequestsPerSecond: 1, ErrorShare: 0.0005)),
        ("5/s with 0.1 % errors", new ChurnLoad(RequestsPerSecond: 5, ErrorShare: 0.001)),
    ];

    public static async Task Run(int seed)
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("churn");
        var table = new List<string>
        {
            Row("each pod", "", "served", "on pages", "Leeway", "without start times", "increase[24h]"),
        };
        foreach (var (name, load) in Loads)
        {
            var run = new ChurnRun(load with { Seed = seed });
            var day = new ChurnDay(
                name,
                run.Shown + run.NeverShown,
                run.Shown,
                run.Counted,
                new ChurnRun(load with { Seed = seed, StatesStart = false }).Counted,
                await PastPrometheus.Ask(run.Pages, 24.Hours, run.End)
            );
            Add(report, table, day, "requests", counts => counts.Requests);
            Add(report, table, day, "errors", counts => counts.Errors);
        }
        Console.WriteLine();
        table.ForEach(Console.WriteLine);
        report.Keep();
    }

    static void Add(Report report, List<string> table, ChurnDay day, string what, Func<ChurnCounts, double> of)
    {
        var shown = of(day.Shown);
        report.Add($"{day.Load}: {what} on pages", shown, what);
        report.Add($"{day.Load}: {what} that Leeway did not count", shown - of(day.Leeway), what, 0);
        report.Add($"{day.Load}: {what} that it did not without start times", shown - of(day.Unstated), what);
        report.Add($"{day.Load}: share of {what} that increase saw", of(day.Increase) / shown * 100, "%");
        table.Add(
            Row(
                day.Load,
                what,
                Count(of(day.Served)),
                Count(shown),
                Share(day.Leeway),
                Share(day.Unstated),
                Share(day.Increase)
            )
        );

        string Share(ChurnCounts counted) => $"{Count(of(counted))} ({of(counted) / shown:0.0 %})";
    }

    static string Count(double count) => $"{count:#,##0}";

    static string Row(string load, string what, params string[] cells) =>
        $"{load, -24}{what, -8}{string.Concat(cells.Select(cell => $"{cell, 21}"))}";
}
