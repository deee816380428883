using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Demo.Customers;
using Leeway.Demo.History;
using Leeway.Demo.Shop;
using Leeway.Demo.Telling;
using Leeway.Documents;
using Leeway.Engine;
using Leeway.Ledger;
using Leeway.Server.Hosting;

namespace Leeway.Demo;

/// <summary>The whole demo: a shop with customers and a past, Leeway watching it, and somebody who is told.</summary>
public sealed class DemoRun
{
    readonly DemoSettings _settings;
    readonly TimeProvider _clock;
    readonly Terminal _terminal;
    readonly Narrator _narrator;

    public DemoRun(DemoSettings settings, TimeProvider clock, TextWriter output)
    {
        _settings = settings;
        _clock = clock;
        _terminal = new Terminal(output, settings.IsTerminal);
        _narrator = new Narrator(_terminal, clock);
    }

    DemoPorts Ports => _settings.Ports;

    /// <summary>Runs until its time is over or it is stopped; nothing that it started goes on.</summary>
    public async Task<DemoOutcome> Run(CancellationToken stop)
    {
        if (Ports.Taken() is { Count: > 0 } taken)
        {
            return new DemoOutcome.Failed(
                $"somebody else listens on port {string.Join(", ", taken)}. Is another demo running? "
                    + $"Stop it, or move all ports of this one, for example with '--port {Ports.First + 10_000}'."
            );
        }
        var began = _clock.GetTimestamp();
        var outcome = await RunInFolder(stop);
        if (outcome is DemoOutcome.Ended)
        {
            Farewell.Print(_terminal, _settings, _clock.GetElapsedTime(began));
        }
        return outcome;
    }

    async Task<DemoOutcome> RunInFolder(CancellationToken stop)
    {
        try
        {
            using var folder = new DemoFolder(_settings.DataFolder);
            return await Run(folder, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new DemoOutcome.Ended();
        }
        catch (ConfigurationRefusedException refused)
        {
            return new DemoOutcome.Failed(string.Join('\n', refused.Problems));
        }
        catch (Exception trouble) when (trouble is IOException or LedgerException or UnauthorizedAccessException)
        {
            return new DemoOutcome.Failed(trouble.Message);
        }
    }

    async Task<DemoOutcome> Run(DemoFolder folder, CancellationToken stop)
    {
        DemoDocuments.Write(folder.Documents, Ports);
        var engine = new EngineSettings
        {
            DocumentPaths = [folder.Documents],
            DataFolder = folder.Ledger.Folder,
            Tick = _settings.Tick,
        };
        await using var shop = ShopProcess.Start(_settings.ShopCommand, Ports, _settings.Seed, _clock, _narrator.Hear);
        MakePast(folder.Ledger, engine, stop);
        await shop.Opened.WaitAsync(stop);
        await using var receiver = new WebhookReceiver(Ports.Webhook, _narrator.Hear);
        await receiver.Start(stop);
        await using var server = LeewayServer.Build(
            new ServeSettings
            {
                Engine = engine,
                Listen = new Uri($"http://127.0.0.1:{Ports.Server}"),
                // Instances that are replaced would each be a warning; pages tell what a target has to say.
                QuietLog = true,
            }
        );
        await server.StartAsync(stop);
        Introduction.Print(_terminal, _settings, shop.Id, folder);

        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, server.Lifetime.ApplicationStopping);
        var customers = ShopCustomers.Come(Ports, _settings.Seed, _clock, end.Token);
        var fault = FaultPlan.Follow(_settings.Fault, Ports, _clock, end.Token);
        var outcome = await UntilOver(shop, customers, end.Token);
        await end.CancelAsync();
        await customers;
        await fault;
        await server.StopAsync(CancellationToken.None);
        return LeewayServer.HasFailed(server) ? new DemoOutcome.EngineFailed() : outcome;
    }

    /// <summary>Before Leeway serves, because a ledger has one writer.</summary>
    void MakePast(DemoLedger place, EngineSettings engine, CancellationToken stop)
    {
        var files = DocumentFolder.Read(engine.DocumentPaths, new List<Problem>());
        var documents = ConfigurationLoader.Load(files, new TickGrid(engine.Tick));
        if (place.IsThere || documents.Configuration is not { } configuration)
        {
            return; // documents with errors are refused by the server, which names them
        }
        IReadOnlyList<Objective> objectives = [.. configuration.Objectives.Select(watched => watched.Objective)];
        var began = _clock.GetTimestamp();
        var count = 0;
        place.Begin(
            new LedgerSettings { Tick = engine.Tick },
            ledger =>
                count = HistoryImport.Run(ledger, objectives, _settings.Seed, _clock.GetUtcNow(), ShowProgress, stop)
        );
        _terminal.Line(
            $"Imported {SloHistory.Length.Days} days of generated history for {count} SLOs "
                + $"in {_clock.GetElapsedTime(began).TotalSeconds:0.0} s; it is marked as generated wherever it shows."
        );
    }

    void ShowProgress(double share) =>
        _terminal.Progress($"Importing {SloHistory.Length.Days} days of generated history … {share:0%}");

    async Task<DemoOutcome> UntilOver(ShopProcess shop, Task customers, CancellationToken end)
    {
        var length = Task.Delay(_settings.Length ?? Timeout.InfiniteTimeSpan, _clock, end);
        var gone = shop.Ended;
        await Task.WhenAny(length, gone, customers); // customers end by themselves only if something is wrong with them
        return gone.IsCompleted && !end.IsCancellationRequested
            ? new DemoOutcome.Failed("the shop's process has ended by itself.")
            : new DemoOutcome.Ended();
    }
}
