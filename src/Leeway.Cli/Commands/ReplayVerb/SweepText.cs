using System.Text.Json;
using Leeway.Client;
using Spectre.Console;

namespace Leeway.Cli.Commands.ReplayVerb;

/// <summary>A sweep for people: what no other setting beats, and the documents to commit.</summary>
static class SweepText
{
    public static void Print(SweepDetail sweep, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(sweep, LeewayJson.Default.SweepDetail));
            return;
        }
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = ReplayText.WidthOfFiles;
        }
        Console.WriteLine(
            $"{Report.Count(sweep.Settings, "setting")} tried on {Report.Count(sweep.Events, "event")}. No other tells as much with as few pages, as soon, as these:"
        );
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(
            "strategy",
            "target",
            "events told",
            "pages a month",
            "budget gone",
            "told after",
            "reset after"
        );
        foreach (var one in sweep.Front)
        {
            Row(table, one.Strategy.Name, one);
        }
        if (sweep.Front.All(one => one.Document != sweep.Standard.Document))
        {
            Row(table, $"({sweep.Standard.Strategy.Name})", sweep.Standard);
        }
        AnsiConsole.Write(table);
        foreach (var one in sweep.Front)
        {
            Console.WriteLine("---");
            Console.Write(one.Document);
        }
    }

    static void Row(Table table, string name, SweptStrategyDetail one) =>
        table.AddRow(
            Markup.Escape(name),
            $"{(double)one.Target * 100:0.########}%",
            $"{one.Strategy.DetectedCount} of {one.Strategy.EventCount}",
            one.Strategy.PagesPerMonth.ToString("0.##"),
            Texts.FinePercent(one.Strategy.BudgetAtDetection),
            Texts.Duration(one.Strategy.DetectionSeconds.Median),
            Texts.Duration(one.Strategy.ResetSeconds.Median)
        );
}
