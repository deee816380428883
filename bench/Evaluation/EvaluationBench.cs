using Leeway.Bench.Ledgers;
using Leeway.Engine;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Querying;
using Leeway.Ledger.Disk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Bench.Evaluation;

/// <summary>An hour of ticks of many SLOs, as the engine's loop goes through them, but for the scrapes: what each part costs.</summary>
static class EvaluationBench
{
    const int Ticks = 240;
    const int Head = 480;

    /// <returns>Milliseconds of processor time for an evaluation of all SLOs, rows to decode included, on the mean.</returns>
    public static double Run(int slos)
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("evaluation");
        var configuration = GeneratedDocuments.Load(slos);
        var keys = configuration.Objectives.Select(watched => watched.Objective.ColumnKey).ToArray();
        var folder = Path.Combine(Path.GetTempPath(), "leeway-bench-evaluation");
        // 34 days, so that the SLOs' window of 30 days is full; older blocks are never looked at by an evaluation.
        Past.Make(new LedgerLoad(slos, 0, 34, folder), number => keys[number]);
        using var ledger = Ledger.Ledger.Open(new RealDisk(folder), Past.Settings);
        var columns = keys.Select(ledger.Column).ToArray();
        using var meter = new EngineMeter();
        using var http = new AccessClient();
        using var round = new ScrapeRound(new ScrapeClient(http), TimeProvider.System, ledger.Grid, meter);
        var outbox = new Outbox(TimeProvider.System, NullLogger<Outbox>.Instance, new Random(1));
        var receivers = new Receivers(outbox, new HttpClient(), TimeProvider.System, NullLoggerFactory.Instance);
        var parts = new EngineParts(
            ledger,
            round,
            new ServerQueries(ledger, TimeProvider.System, TimeSpan.MaxValue, new AccessClient()),
            outbox,
            receivers,
            TimeProvider.System,
            NullLoggerFactory.Instance
        );
        parts.Follow(new ReadDocuments("bench", configuration, []), Past.End);
        parts.Resume(Past.End);
        var random = new Random(6);
        var now = Past.End;
        for (var tick = 0; tick < Head; tick++)
        {
            Tick();
        }
        parts.Evaluate(now);
        var (evaluations, appends) = (new List<double>(), new List<double>());
        var tidyings = 0.0;
        for (var tick = 0; tick < Ticks; tick++)
        {
            appends.Add(Meter.Cpu(Tick));
            evaluations.Add(Meter.Cpu(() => parts.Evaluate(now)));
            tidyings += Meter.Cpu(() => ledger.Tidy(now, CancellationToken.None));
        }
        evaluations.Sort();
        report.Add(
            $"evaluate {slos:N0} SLOs with rows to decode, a tick, processor, mean",
            evaluations.Average(),
            "ms"
        );
        report.Add("the same, median", evaluations[Ticks / 2], "ms");
        var again = Meter.Median(41, _ => Meter.Cpu(() => parts.Evaluate(now)));
        report.Add("the same with edges decoded", again, "ms", 5);
        report.Add("append a tick, without series, processor, mean", appends.Average(), "ms");
        report.Add("seal and thin, a tick, processor, mean", tidyings / Ticks, "ms");
        report.Add("anonymous memory", Machine.AnonymousMegabytes(), "MB", 100 + (30 * slos / 1000.0));
        report.Add("SLOs that were not quiet at the end", parts.Book.Busy().Count, "");
        report.Keep();
        return evaluations.Average();

        void Tick()
        {
            LedgerBench.Count(ledger, columns, random, now);
            now += Past.Tick;
            ledger.Commit(now);
        }
    }
}
