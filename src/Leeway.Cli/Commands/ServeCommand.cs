using System.CommandLine;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Records;
using Leeway.Ledger;
using Leeway.Server.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway serve DIR</c>: scrape, keep, judge and tell, until stopped.</summary>
static class ServeCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("DIR")
        {
            Description = "folders or files of documents",
            Arity = ArgumentArity.OneOrMore,
        };
        var data = new Option<string>("--data")
        {
            Description = "the folder of the ledger, made if it is not there",
            DefaultValueFactory = _ => "leeway-data",
        };
        var listen = new Option<Uri>("--listen")
        {
            Description = "where to listen; this machine only by default",
            DefaultValueFactory = _ => ServeSettings.DefaultListen,
            CustomParser = SharedOptions.ListenAddress,
        };
        var (publicUrl, tick) = (PublicUrl(), Tick());
        var (retention, records, people) = (Kept(), RecordOptions.Server(), new PeopleOptions());
        var jsonLog = new Option<bool>("--json-log") { Description = "log one JSON object a line" };
        var command = new Command("serve", "Watch the SLOs of a folder: scrape, keep the ledger, page on burn.")
        {
            paths,
            data,
            listen,
            publicUrl,
            tick,
            retention,
            records,
            jsonLog,
        };
        people.AddTo(command);
        command.SetAction(
            (parsed, stop) =>
                Run(
                    new ServeSettings
                    {
                        Engine = new EngineSettings
                        {
                            DocumentPaths = parsed.GetRequiredValue(paths),
                            DataFolder = parsed.GetRequiredValue(data),
                            PublicUrl = parsed.GetValue(publicUrl),
                            Tick = TickOf(parsed.GetRequiredValue(tick)) ?? 15.Seconds,
                            Retention = parsed.GetRequiredValue(retention),
                            Records = RecordOptions.SourceOf(parsed.GetValue(records)),
                        },
                        People = people.Of(parsed),
                        Listen = parsed.GetRequiredValue(listen),
                        JsonLog = parsed.GetValue(jsonLog),
                    },
                    stop
                )
        );
        return command;
    }

    static Option<Retention> Kept() =>
        new("--retention")
        {
            Description = "how long each tick is kept, then rows further apart, for example 2d,1m:400d,1h:1826d",
            DefaultValueFactory = _ => Retention.Default,
            CustomParser = RetentionOf,
        };

    static Option<Uri?> PublicUrl() =>
        new("--public-url")
        {
            Description =
                "where people reach the pages, for links in notifications, for example https://leeway.example.com; no links without it",
            CustomParser = SharedOptions.Address,
        };

    static Option<string> Tick()
    {
        var tick = new Option<string>("--tick")
        {
            Description = "how often counts are kept and alerts judged, for example 15s",
            DefaultValueFactory = _ => "15s",
        };
        tick.Validators.Add(CheckTick);
        return tick;
    }

    static async Task<int> Run(ServeSettings settings, CancellationToken stop)
    {
        try
        {
            await using var server = LeewayServer.Build(settings);
            if (!await HasStarted(server, stop))
            {
                return ExitCode.Failed;
            }
            var engine = server.Services.GetRequiredService<LeewayEngine>();
            Report.Started(settings, server.Urls, engine, server.Logger);
            await server.WaitForShutdownAsync(stop);
            return LeewayServer.HasFailed(server) ? ExitCode.Failed : ExitCode.Success;
        }
        catch (ConfigurationRefusedException refused)
        {
            Report.Problems(refused.Problems, Console.Error);
            return ExitCode.Refused;
        }
        catch (Exception trouble) when (trouble is LedgerException or RecordException)
        {
            await Console.Error.WriteLineAsync($"leeway: {trouble.Message}");
            return ExitCode.Unavailable;
        }
        catch (IOException trouble)
        {
            await Console.Error.WriteLineAsync($"leeway: cannot serve at {settings.Listen}: {trouble.Message}");
            return ExitCode.Unavailable;
        }
    }

    // An engine that fails at once stops the host while it starts, which looks like a start that was called off.
    static async Task<bool> HasStarted(WebApplication server, CancellationToken stop)
    {
        try
        {
            await server.StartAsync(stop);
            return true;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested && LeewayServer.HasFailed(server))
        {
            return false;
        }
    }

    static void CheckTick(System.CommandLine.Parsing.OptionResult result)
    {
        var text = result.GetValueOrDefault<string>();
        if (TickOf(text) is null)
        {
            result.AddError($"'{text}' is not a tick; write a duration from 100ms to 1h, for example '15s'.");
        }
    }

    static Retention? RetentionOf(System.CommandLine.Parsing.ArgumentResult result)
    {
        if (!Retention.TryParse(result.Tokens[0].Value, out var retention, out var problem))
        {
            result.AddError($"--retention: {problem}.");
        }
        return retention;
    }

    static TimeSpan? TickOf(string? text) =>
        DurationText.TryParse(text, out var tick) && tick >= 100.Milliseconds && tick <= 1.Hours ? tick : null;
}
