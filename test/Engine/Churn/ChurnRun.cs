using Leeway.Core.Time;
using Leeway.Engine.Tests.Simulation.Machine;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Engine.Tests.Churn;

/// <summary>The pods' time, lived through in virtual time by the engine itself: its ticks, its scrapes, its reloads, its ledger.</summary>
sealed class ChurnRun
{
    static readonly DateTimeOffset From = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Tick = 15.Seconds;

    readonly ChurnLoad _load;
    readonly Deployments _deployments;
    readonly SimulatedClock _clock = new(From - 1.Milliseconds);

    public ChurnRun(ChurnLoad load)
    {
        _load = load;
        _deployments = new Deployments(load, From);
        var folder = Directory.CreateTempSubdirectory("leeway-churn-");
        using (
            var ledger = Leeway.Ledger.Ledger.Open(new RealDisk(folder.FullName), new LedgerSettings { Tick = Tick })
        )
        {
            Live(ledger);
            var column = ledger.Column(WatchedChurn.Indicator.ColumnKey);
            var counted = ledger.Read(column, new Interval(From, Until)).Counted;
            // Events over a gap are spread over it; the parts add up to the whole but for rounding.
            Counted = new ChurnCounts(Math.Round(counted.Total, 6), Math.Round(counted.Bad, 6));
        }
        folder.Delete(recursive: true);
    }

    /// <summary>When the last pages have been read.</summary>
    public DateTimeOffset End => Until + (Tick / 3);

    public IReadOnlyList<PodPage> Pages => _deployments.Pages;

    /// <summary>What the ledger holds from the first tick to the last.</summary>
    public ChurnCounts Counted { get; }

    /// <summary>What stood on the pages since the first ones: of each pod what its last one shows.</summary>
    public ChurnCounts Shown =>
        ChurnCounts.Sum(OnPages.Select(pod => IsOld(pod.First) ? pod.Last.Counts - pod.First.Counts : pod.Last.Counts));

    /// <summary>The part of it that new pods had on their first page already.</summary>
    public ChurnCounts ShownAtOnce =>
        ChurnCounts.Sum(OnPages.Where(pod => !IsOld(pod.First)).Select(pod => pod.First.Counts));

    /// <summary>What pods served after their last page, which nobody who reads pages can know.</summary>
    public ChurnCounts NeverShown =>
        ChurnCounts.Sum(
            OnPages.Where(pod => pod.Last.Pod.Ends < Until).Select(pod => pod.Last.Pod.AtEnd - pod.Last.Counts)
        );

    DateTimeOffset Until => From + _load.Length;

    IEnumerable<(PodPage First, PodPage Last)> OnPages =>
        Pages.GroupBy(page => page.Pod).Select(pages => (pages.First(), pages.Last()));

    // Older than the watching: what its first page shows may be of any time.
    static bool IsOld(PodPage page) => page.Pod.Starts < From;

    void Live(Ledger.Ledger ledger)
    {
        var thread = new SimulatedThread(new Random(_load.Seed), left => throw new InvalidOperationException(left));
        var targets = new SimulatedNetwork(_clock, request => _deployments.Ask(request, _clock.GetUtcNow()));
        var nobody = new SimulatedNetwork(_clock, _ => Reply.Never);
        var known = _deployments.AddressesAt(From);
        using var life = new LeewayLife(
            ledger,
            _clock,
            thread,
            (targets, nobody),
            WatchedChurn.Documents(known, Tick),
            NullLoggerFactory.Instance,
            new Random(_load.Seed),
            (_, _) => { }
        );
        for (var edge = From; edge <= Until; edge += Tick)
        {
            var now = _deployments.AddressesAt(edge);
            if (!now.SequenceEqual(known))
            {
                life.Reload(WatchedChurn.Documents(known = now, Tick));
            }
            PassTo(edge + Tick - 1.Milliseconds, life);
        }
    }

    void PassTo(DateTimeOffset until, LeewayLife life)
    {
        var elapsed = until - (From - 1.Milliseconds);
        do
        {
            life.Thread.RunReady();
            ObjectDisposedException.ThrowIf(life.HasCrashed, life);
        } while (_clock.FireNext(elapsed));
        _clock.PassTo(elapsed);
    }
}
