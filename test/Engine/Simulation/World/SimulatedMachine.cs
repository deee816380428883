using Leeway.Core.Time;
using Leeway.Engine.Tests.Simulation.Checks;
using Leeway.Engine.Tests.Simulation.Machine;
using Leeway.Ledger;
using Leeway.Ledger.Tests;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>The machine that Leeway runs on: its disk, its crashes, and its starts over what the disk has kept.</summary>
sealed class SimulatedMachine(
    SimulatedClock clock,
    SimulatedDocuments documents,
    SimulatedInternet internet,
    WorldChecks checks,
    SimulatedSilences silences,
    Weather weather,
    Random random,
    Trace trace
)
{
    readonly LedgerSettings _settings = new()
    {
        Tick = SimulatedWorld.Tick,
        BlockLength = 2.Minutes,
        HeadLength = 3.Minutes,
        LogRollBytes = random.Next(4, 40) * 1024,
        RetainedBytes = random.Next(1, 20) * 512,
    };
    LeewayLife? _life;
    int _troubleFor;
    int _startsIn;
    bool _isCalm;

    public SimulatedDisk Disk { get; private set; } = new();

    public int Crashes { get; private set; }

    /// <summary>Ticks whose commit the disk refused.</summary>
    public int MemoryOnly { get; private set; }

    /// <summary>Null while the machine is down.</summary>
    public Ledger.Ledger? Ledger => _life?.Ledger;

    /// <summary>True if it is time to start again.</summary>
    public bool IsToStart => _life is null && _startsIn <= 0;

    /// <summary>Lets the disk hold what was counted before the world began.</summary>
    public void Remember(SimulatedPast past) => past.Write(Disk, _settings);

    /// <summary>Draws what happens to the disk in the next tick.</summary>
    public void Pass(bool isCalm, bool mayCrash)
    {
        _isCalm = isCalm;
        _startsIn = isCalm ? 0 : _startsIn - 1;
        _troubleFor = isCalm ? 0 : _troubleFor - 1;
        if (_troubleFor <= 0)
        {
            (Disk.IsFull, Disk.CannotFlush, Disk.CannotFlushNames) = (false, false, false);
            if (!isCalm && random.NextDouble() < weather.DiskTrouble)
            {
                _troubleFor = random.Next(1, 8);
                var kind = random.Next(4);
                (Disk.IsFull, Disk.CannotFlush, Disk.CannotFlushNames) = (kind <= 1, kind == 2, kind == 3);
                trace.Say(
                    $"the disk is in trouble for {_troubleFor} ticks: full {Disk.IsFull}, cannot flush {Disk.CannotFlush}, names {Disk.CannotFlushNames}"
                );
            }
        }
        if (mayCrash && random.NextDouble() < weather.CrashAtDisk)
        {
            Disk.CrashAfter(random.Next(0, 6), (CrashPoint)random.Next(3));
        }
    }

    /// <summary>Lets Leeway run until then.</summary>
    public void PassTo(TimeSpan until)
    {
        do
        {
            _life?.Thread.RunReady();
            if (_life is { } life && (life.HasCrashed || life.Thread.IsStopped))
            {
                Crash();
            }
        } while (!checks.Findings.Any && clock.FireNext(until));
        clock.PassTo(until);
    }

    public void Start()
    {
        Ledger.Ledger ledger;
        try
        {
            ledger = Leeway.Ledger.Ledger.Open(Disk, _settings);
        }
        catch (SimulatedCrashException)
        {
            trace.Say($"Leeway crashed while it started");
            Down();
            return;
        }
        trace.Say($"Leeway started: {ledger.Recovery}");
        checks.Opened(ledger, clock.GetUtcNow());
        var thread = new SimulatedThread(new Random(random.Next()), checks.Findings.Add);
        Disk.Meanwhile = thread.RunReady;
        LeewayLife? life = null;
        _life = life = new LeewayLife(
            ledger,
            clock,
            thread,
            (internet.ToTargets(instance => life!.EdgeAskedFor(instance)), internet.ToReceivers()),
            documents.Current,
            trace,
            new Random(random.Next()),
            Ticked
        )
        {
            Reloaded = checks.Abandoned,
        };
    }

    public void Crash()
    {
        if (_life is { } life)
        {
            trace.Say($"Leeway crashed");
            life.Dispose();
            checks.Crashed(life);
            _life = null;
            Down();
        }
    }

    public void Reload()
    {
        var read = documents.Change(clock.GetUtcNow());
        trace.Say($"the documents change: {read.Configuration?.Objectives.Count} SLOs");
        _life?.Reload(read);
    }

    public void Silence()
    {
        if (_life is { } life)
        {
            silences.Order(life.Parts.Silencer, clock.GetUtcNow());
        }
    }

    void Down()
    {
        Crashes++;
        clock.Forget();
        var survival = (Survival)random.Next(3);
        var (isFull, cannotFlush, cannotFlushNames) = (Disk.IsFull, Disk.CannotFlush, Disk.CannotFlushNames);
        Disk = Disk.Restarted(survival);
        (Disk.IsFull, Disk.CannotFlush, Disk.CannotFlushNames) = (isFull, cannotFlush, cannotFlushNames);
        _startsIn = _isCalm ? 1 : random.Next(0, 7);
        trace.Say($"of what was not flushed survives {survival}; Leeway starts again in {_startsIn} ticks");
    }

    void Ticked(LeewayLife life, EngineSnapshot snapshot)
    {
        MemoryOnly += snapshot.LedgerHealth is LedgerHealth.MemoryOnly ? 1 : 0;
        trace.Say($"tick {snapshot.AsOf:HH:mm:ss} {snapshot.LedgerHealth}; {snapshot.Undelivered.Count} to tell");
        checks.Ticked(life, snapshot, clock.Elapsed);
        var isNews = snapshot.Undelivered.Any(delivery => delivery.Attempts == 0);
        if (isNews && !_isCalm && random.NextDouble() < weather.CrashBeforeSending)
        {
            trace.Say($"Leeway crashes between commit and send");
            life.Thread.IsStopped = true;
        }
    }
}
