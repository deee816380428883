using System.Runtime.ExceptionServices;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Configuring;
using Leeway.Engine.Measuring;
using Leeway.Engine.Notifying;
using Leeway.Engine.Querying;
using Leeway.Ledger.Tests;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Tests.Simulation.Machine;

/// <summary>One run of the real engine, from its start to its crash, put together as <see cref="LeewayEngine"/> does it.</summary>
sealed class LeewayLife : IDisposable
{
    readonly EngineMeter _meter = new();
    readonly Task _loop;
    ReadDocuments? _reload;

    /// <param name="ticked">Told at the end of each tick, before anything else goes on.</param>
    public LeewayLife(
        Ledger.Ledger ledger,
        SimulatedClock clock,
        SimulatedThread thread,
        (HttpMessageHandler Targets, HttpMessageHandler Receivers) networks,
        ReadDocuments documents,
        ILoggerFactory logs,
        Random random,
        Action<LeewayLife, EngineSnapshot> ticked
    )
    {
        (Ledger, Thread) = (ledger, thread);
        var round = new ScrapeRound(new ScrapeClient(new AccessClient(networks.Targets)), clock, ledger.Grid, _meter);
        var outbox = new Outbox(clock, logs.CreateLogger<Outbox>(), random);
        var receivers = new Receivers(outbox, new HttpClient(networks.Receivers), clock, logs);
        Parts = new EngineParts(
            ledger,
            round,
            new ServerQueries(ledger, clock, TimeSpan.MaxValue, new AccessClient()),
            outbox,
            receivers,
            clock,
            logs
        );
        Task? loop = null;
        thread.Inside(() =>
        {
            Parts.Follow(documents, ledger.Grid.EdgeAtOrBefore(clock.GetUtcNow()));
            loop = new TickLoop(Parts, ledger, clock, _meter, AtOnce, logs.CreateLogger<TickLoop>()).Run(
                TakeReload,
                snapshot => ticked(this, snapshot),
                CancellationToken.None
            );
        });
        _loop = loop!;
    }

    public Ledger.Ledger Ledger { get; }
    public SimulatedThread Thread { get; }
    public EngineParts Parts { get; }

    /// <summary>Told when new documents are put in force, which breaks off what is being scraped.</summary>
    public Action Reloaded { get; init; } = () => { };

    /// <summary>True if the machine stopped at a disk operation.</summary>
    /// <exception cref="Exception">The tick loop ended by itself, which it never must.</exception>
    public bool HasCrashed
    {
        get
        {
            var failure = _loop.Exception?.InnerException;
            if (failure is not (null or SimulatedCrashException))
            {
                ExceptionDispatchInfo.Throw(failure);
            }
            return failure is not null;
        }
    }

    public void Reload(ReadDocuments documents) => _reload = documents;

    /// <summary>The edge for which a target is being asked.</summary>
    public DateTimeOffset EdgeAskedFor(string instance) =>
        Parts.Collector.Targets.Single(target => target.Instance == instance).LastScrape!.Value;

    /// <summary>The machine is off: nothing of this life goes on.</summary>
    public void Dispose()
    {
        Thread.IsStopped = true;
        _meter.Dispose();
    }

    static Task AtOnce(Action work)
    {
        work();
        return Task.CompletedTask;
    }

    ReadDocuments? TakeReload()
    {
        var reload = Interlocked.Exchange(ref _reload, null);
        if (reload is not null)
        {
            Reloaded();
        }
        return reload;
    }
}
