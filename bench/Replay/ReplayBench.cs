using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Core.Replay;

namespace Leeway.Bench.Replaying;

/// <summary>How long it takes to ask a past whether alerts would have worked.</summary>
static class ReplayBench
{
    static readonly Target Target = new(0.999m);
    static readonly TimeSpan Window = TimeSpan.FromDays(30);

    public static async Task Run(int slos)
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("replay");
        OneYear(report);
        ManySlos(report, slos);
        Sweeping(report);
        await PeerReplays.Run(report);
        report.Keep();
    }

    static void OneYear(Report report)
    {
        var ways = AlertStrategy.Names.Select(name => AlertStrategy.Named(name, Window)).ToList();
        var subject = new ReplaySubject(ReplayPast.Of(ReplayPast.MinutesOfYear, 1), Target, Window);
        for (var warm = 0; warm < 30; warm++)
        {
            All(subject, ways);
        }
        var median = Meter.Median(21, _ => Meter.Cpu(() => All(subject, ways)));
        report.Add("an SLO-year of minutes, six strategies, processor, median", median, "ms", 100);
    }

    static void ManySlos(Report report, int slos)
    {
        var ways = new[] { AlertStrategy.Named(AlertStrategy.DefaultName, Window) };
        var before = Machine.AnonymousMegabytes();
        var alerts = 0;
        var wall = Meter.Wall(() =>
            Parallel.For(
                0,
                slos,
                new ParallelOptions { MaxDegreeOfParallelism = 2 },
                slo =>
                {
                    var subject = new ReplaySubject(
                        ReplayPast.Of(ReplayPast.MinutesOfThirteenMonths, slo),
                        Target,
                        Window
                    );
                    Interlocked.Add(ref alerts, All(subject, ways).Strategies[0].Alerts.Count);
                }
            )
        );
        report.Add(
            $"{slos:N0} SLOs, 13 months of minutes, default strategy, 2 cores, made and replayed",
            wall / 1000,
            "s",
            60 * slos / 1000.0
        );
        report.Add("memory that stays", Machine.AnonymousMegabytes() - before, "MB", 50);
        report.Add("alerts of one SLO", alerts / (double)slos, "");
    }

    static void Sweeping(Report report)
    {
        var subject = new ReplaySubject(ReplayPast.Of(ReplayPast.MinutesOfThirteenMonths, 1), Target, Window);
        var settings = SweepGrid.Of([Target], Window).ToList();
        var wall = Meter.Wall(() => Sweep.Of(subject, settings, isAsLive: true));
        report.Add($"sweep of {settings.Count} settings over 13 months of minutes", wall / 1000, "s", 10);
    }

    static ReplayReport All(ReplaySubject subject, IEnumerable<AlertStrategy> ways) =>
        ReplayReport.Of(subject, [.. ways.Select(way => ReplayedStrategy.Of(subject, way))]);
}
