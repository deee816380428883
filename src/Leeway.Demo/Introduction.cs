using Leeway.Core.Time;
using Leeway.Demo.Telling;

namespace Leeway.Demo;

/// <summary>What a newcomer reads first: what runs, where to look, what is going to happen, how to interfere.</summary>
static class Introduction
{
    public static void Print(Terminal terminal, DemoSettings settings, int shopProcess, DemoFolder folder)
    {
        var ports = settings.Ports;
        var server = ports.First == DemoPorts.UsualFirst ? "" : $" --server http://127.0.0.1:{ports.Server}";
        var control = $"http://127.0.0.1:{ports.Control}";
        string[] lines =
        [
            $"A shop of three services runs as process {shopProcess}; customers come, and Leeway watches it.",
            "",
            $"  look     http://127.0.0.1:{ports.Server}/",
            $"  budgets  {settings.Command} status{server}",
            $"  reasons  {settings.Command} explain checkout-success{server}",
            $"  break    curl -X POST '{control}/search/break?kind=latency'     (errors, latency, hang, crash; share=0.2)",
            $"  mend     curl -X POST '{control}/search/mend'",
            $"  change   {folder.Documents}",
            "",
            Plan(settings),
            "A day of the customers passes in ten minutes: that traffic sinks and rises is no outage.",
            settings.Length is { } length
                ? $"It ends by itself after {DurationText.Format(length)}."
                : "Stop with Ctrl-C.",
            "",
        ];
        foreach (var line in lines)
        {
            terminal.Line(line);
        }
    }

    static string Plan(DemoSettings settings) =>
        settings.Fault is { } fault
            ? $"In {DurationText.Format(fault.After)} {fault.Service} breaks for {DurationText.Format(fault.Length)}: {fault.Share:0.##%} of its requests will fail. Wait for the page."
            : "Nothing breaks by itself.";
}
