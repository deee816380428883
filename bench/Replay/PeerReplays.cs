using System.Globalization;
using Leeway.Bench.Peers;
using Leeway.Core.Replay;
using Leeway.Core.Time;

namespace Leeway.Bench.Replaying;

/// <summary>What the same question costs others, over one history of one SLO, in processor seconds for each of its days.</summary>
/// <remarks>
/// promtool gets ten days without the rule of the SLO's own window, because it stops where that reads more samples of a series than it allows;
/// vmalert gets all thirty. That both did their work is checked by the alerts that they found.
/// </remarks>
sealed class PeerReplays(Report report, string folder)
{
    const string Address = "http://127.0.0.1:19476";

    static readonly TimeSpan PromtoolPast = 10.Days;

    // Time for what one rule wrote to be found by the next.
    static readonly TimeSpan RulesDelay = 5.Seconds;

    // The first month whose first ten days have a page.
    readonly PeerPast _past = Enumerable
        .Range(1, 1000)
        .Select(seed => new PeerPast(ReplayPast.Of((int)PeerPast.Window.TotalMinutes, seed)))
        .First(past => past.First(PromtoolPast).Pages.Any());

    public static async Task Run(Report report)
    {
        var folder = Directory.CreateTempSubdirectory("leeway-bench-replay-").FullName;
        try
        {
            await new PeerReplays(report, folder).Run();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    async Task Run()
    {
        var (ours, alone) = (Command(), Alone());
        if (Promtool() is { } promtool)
        {
            Compare("promtool test rules", promtool, ours, alone);
        }
        if (await Vmalert() is { } vmalert)
        {
            Compare("vmalert -replay", vmalert, ours, alone);
        }
    }

    void Compare(string peer, double theirs, double ours, double alone)
    {
        report.Add($"{peer} / the command", theirs / ours, "times");
        report.Add($"{peer} / the replay alone", theirs / alone, "times");
    }

    double Command()
    {
        var counts = Write("counts.csv", PeerFiles.Counts(_past.History));
        string[] arguments =
        [
            LeewayProcess.Program,
            "replay",
            "--history",
            counts,
            "--target",
            "99.9%",
            "--window",
            "30d",
            "--strategy",
            PeerPast.Strategy.Name,
        ];
        var seconds = Meter.Median(5, _ => Used("dotnet", arguments)) / PeerPast.Window.TotalDays;
        report.Add("the command 'leeway replay' over 30 days of one SLO, a day", seconds * 1000, "ms");
        return seconds;
    }

    double Alone()
    {
        var subject = new ReplaySubject(_past.History, PeerPast.Target, PeerPast.Window);
        var milliseconds =
            Meter.Median(
                21,
                _ =>
                    Meter.Cpu(() =>
                    {
                        for (var time = 0; time < 100; time++)
                        {
                            ReplayReport.Of(subject, [ReplayedStrategy.Of(subject, PeerPast.Strategy)]);
                        }
                    })
            )
            / 100
            / PeerPast.Window.TotalDays;
        report.Add("the replay alone of these 30 days, the same strategy, a day", milliseconds, "ms");
        return milliseconds / 1000;
    }

    double? Promtool()
    {
        if (IsMissing("promtool", "prometheus"))
        {
            return null;
        }
        var past = _past.First(PromtoolPast);
        var rules = Write("rules-10d.yml", SlothRules.Write(1, (double)PeerPast.Target.Fraction, hasMonth: false));
        var page = past.Pages.First();
        var at = past.History.EdgeAt(past.History.EdgeAtOrAfter(page.Span.From + (page.Span.Length / 2)));
        var firing = past.Alerts.Where(alert => alert.Span.Contains(at)).Select(alert => alert.Severity.Name);
        var test = Write("test.yml", PeerFiles.Test(past.History, rules, at - past.History.From, firing));
        var seconds = Used("promtool", ["test", "rules", test]) / PromtoolPast.TotalDays;
        report.Add("promtool test rules over 10 days of it, without the rule of 30 days, a day", seconds * 1000, "ms");
        return seconds;
    }

    async Task<double?> Vmalert()
    {
        if (IsMissing("vmalert", "victoria-metrics") || IsMissing("victoria-metrics", "victoria-metrics"))
        {
            return null;
        }
        using var victoria = await VictoriaProcess.Start(Path.Combine(folder, "victoria"), Address);
        await victoria.Import(PeerFiles.Samples(_past.History));
        var rules = Write("rules.yml", SlothRules.Write(1, (double)PeerPast.Target.Fraction));
        var before = victoria.Used;
        var own = Used(
            "vmalert",
            [
                $"-rule={rules}",
                $"-datasource.url={Address}",
                $"-remoteWrite.url={Address}",
                $"-replay.timeFrom={Instant(_past.History.From)}",
                $"-replay.timeTo={Instant(_past.History.Until)}",
                "-replay.disableProgressBar",
                $"-replay.rulesDelay={RulesDelay.TotalSeconds}s",
                "-evaluationInterval=1m",
                "-datasource.queryStep=1m",
                "-httpListenAddr=127.0.0.1:19477",
                "-loggerLevel=ERROR",
            ]
        );
        var seconds = (own + victoria.Used - before) / PeerPast.Window.TotalDays;
        await victoria.Flush();
        var minutes = await victoria.Ask(
            "sum(count_over_time(ALERTS{alertstate=\"firing\",severity=\"page\"}[31d]))",
            _past.History.Until
        );
        if (minutes == 0)
        {
            throw new InvalidOperationException("vmalert found no page where there are some: it did not do the work.");
        }
        report.Add("vmalert -replay and its VictoriaMetrics over the 30 days, a day", seconds * 1000, "ms");
        report.Add("minutes in which a page fires, as vmalert has it", minutes, "");
        report.Add(
            "minutes in which a page fires, as Leeway has it",
            _past.Pages.Sum(page => page.Span.Length.TotalMinutes),
            ""
        );
        return seconds;
    }

    string Write(string name, string text)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Processor seconds of a program from its start to its end.</summary>
    static double Used(string program, string[] arguments)
    {
        var before = ProcessFigures.ProcessorSecondsOfEnded();
        using var process = LeewayProcess.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0
            ? ProcessFigures.ProcessorSecondsOfEnded() - before
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    static bool IsMissing(string program, string package)
    {
        var folders = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator);
        if (folders.Any(one => File.Exists(Path.Combine(one, program))))
        {
            return false;
        }
        Console.WriteLine($"{program} is not installed, so it is not compared: apt-get install {package}");
        return true;
    }

    static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
