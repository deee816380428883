using System.CommandLine;
using Leeway.Demo;
using Leeway.Demo.Shop;

namespace Leeway.Cli.Commands;

/// <summary><c>leeway demo-shop</c>: the sample shop alone; <c>leeway demo</c> starts it in a process of its own.</summary>
static class DemoShopCommand
{
    const string Name = "demo-shop";

    /// <summary>How this very program starts a shop.</summary>
    public static IReadOnlyList<string> OfThisProgram
    {
        get
        {
            var program = Environment.ProcessPath ?? "dotnet";
            var isDotnet = Path.GetFileNameWithoutExtension(program) == "dotnet";
            return isDotnet ? [program, typeof(DemoShopCommand).Assembly.Location, Name] : [program, Name];
        }
    }

    public static Command Create()
    {
        var port = DemoOptions.Port();
        var seed = DemoOptions.Seed();
        var command = new Command(Name, "The demo's sample shop.") { port, seed };
        command.Hidden = true;
        command.SetAction(
            (parsed, stop) => Run(new DemoPorts(parsed.GetRequiredValue(port)), parsed.GetRequiredValue(seed), stop)
        );
        return command;
    }

    static async Task<int> Run(DemoPorts ports, int seed, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var shop = ShopHost.Run(ports, seed, TimeProvider.System, Console.Out, end.Token);
        await (Console.IsInputRedirected ? Task.WhenAny(shop, EndOfInput()) : shop);
        await end.CancelAsync();
        await shop;
        return ExitCode.Success;
    }

    // The input is a pipe from the demo. It ends when the demo does, even if that was killed.
    // Nobody waits for it when the shop ends first: a read of the console cannot be called off.
    static async Task EndOfInput()
    {
        var buffer = new byte[1];
        await using var input = Console.OpenStandardInput();
        while (await input.ReadAsync(buffer) > 0)
        {
            // Nobody has anything to say to the shop.
        }
    }
}
