using Leeway.Core.Time;
using Leeway.Demo.Telling;

namespace Leeway.Demo;

/// <summary>What the demo says when all that it started has ended.</summary>
static class Farewell
{
    public static void Print(Terminal terminal, DemoSettings settings, TimeSpan lasted)
    {
        var seconds = DurationText.Format(((int)lasted.TotalSeconds).Seconds);
        var kept = settings.DataFolder is { } folder
            ? $" The ledger and the documents are kept in {Path.GetFullPath(folder)}."
            : "";
        terminal.Line(""); // a terminal has written ^C at the end of the last one
        terminal.Line($"Stopped after {seconds}; nothing is left running.{kept}");
    }
}
