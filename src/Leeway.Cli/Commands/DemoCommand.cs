using System.CommandLine;
using Leeway.Core.Time;
using Leeway.Demo;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway demo</c>: a shop with customers, Leeway watching it, and a fault after a minute.</summary>
static class DemoCommand
{
    public static Command Create()
    {
        var port = DemoOptions.Port();
        var data = new Option<string?>("--data")
        {
            Description = "the folder of the ledger and the documents, kept at the end; by default one that is removed",
        };
        var length = DemoOptions.Duration("--for", "end after this time, for example 5m", null);
        var noFault = new Option<bool>("--no-fault") { Description = "break nothing" };
        var seed = DemoOptions.Seed();
        var tick = DemoOptions.Hidden("--tick", 5.Seconds);
        var planned = new PlannedFault();
        var faultAfter = DemoOptions.Hidden("--fault-after", planned.After);
        var faultLength = DemoOptions.Hidden("--fault-for", planned.Length);
        var faultShare = new Option<double>("--fault-share")
        {
            Hidden = true,
            DefaultValueFactory = _ => planned.Share,
        };
        var command = new Command("demo", "Show it: a sample shop that Leeway watches, and a fault after a minute.")
        {
            port,
            data,
            length,
            noFault,
            seed,
            tick,
            faultAfter,
            faultLength,
            faultShare,
        };
        command.SetAction(
            (parsed, stop) =>
                Run(
                    new DemoSettings
                    {
                        Command = Invocation.Text,
                        ShopCommand = DemoShopCommand.OfThisProgram,
                        Ports = new DemoPorts(parsed.GetRequiredValue(port)),
                        DataFolder = parsed.GetValue(data),
                        Length = parsed.GetValue(length),
                        Tick = parsed.GetRequiredValue(tick)!.Value,
                        Seed = parsed.GetRequiredValue(seed),
                        IsTerminal =
                            !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null,
                        Fault = parsed.GetValue(noFault)
                            ? null
                            : planned with
                            {
                                After = parsed.GetRequiredValue(faultAfter)!.Value,
                                Length = parsed.GetRequiredValue(faultLength)!.Value,
                                Share = parsed.GetRequiredValue(faultShare),
                            },
                    },
                    stop
                )
        );
        return command;
    }

    static async Task<int> Run(DemoSettings settings, CancellationToken stop)
    {
        switch (await new DemoRun(settings, TimeProvider.System, Console.Out).Run(stop))
        {
            case DemoOutcome.Failed failed:
                await Console.Error.WriteLineAsync($"leeway: {failed.Reason}");
                return ExitCode.Unavailable;
            case DemoOutcome.EngineFailed:
                return ExitCode.Failed;
            default:
                return ExitCode.Success;
        }
    }
}
