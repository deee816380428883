using System.Text.Json;
using Leeway.Client;
using Spectre.Console;

namespace Leeway.Cli.Commands.ReplayVerb;

/// <summary>A replay for people: the past, how good each strategy would have been, and when each event would have been told.</summary>
static class ReplayText
{
    // A file or a pipe has no width: a row stays on one line, so that grep finds it whole.
    public const int WidthOfFiles = 400;

    const int EventsShown = 20;

    public static void Print(ReplayDetail replay, OutputFormat format)
    {
        if (format == OutputFormat.Json)
        {
            Console.WriteLine(JsonSerializer.Serialize(replay, LeewayJson.Default.ReplayDetail));
            return;
        }
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }
        Console.WriteLine(Past(replay));
        Console.WriteLine(Events(replay));
        AnsiConsole.Write(Table(replay));
        foreach (var one in replay.Strategies.Where(one => one.UntoldAlerts > 0))
        {
            Console.WriteLine(
                $"{one.Name}: nobody was told of {Report.Count(one.UntoldAlerts, "more alert")}, held back by a more urgent one until the end."
            );
        }
        foreach (var number in Largest(replay))
        {
            Print(replay, number);
        }
        if (replay.Events.Count > EventsShown)
        {
            Console.WriteLine(
                $"These {EventsShown} spent most of {replay.Events.Count} events; '--format json' has all of them."
            );
        }
    }

    static string Past(ReplayDetail replay)
    {
        var length = (replay.Until - replay.From).TotalSeconds;
        var known =
            replay.CoveredSeconds <= 0 ? "nothing of it known"
            : replay.CoveredSeconds < length ? $"{Texts.Duration(replay.CoveredSeconds)} of it known"
            : "all of it known";
        return $"{replay.Slo}{replay.Group}{(replay.Slo is null ? "" : ": ")}{Texts.Events(replay.Bad)} bad of {Texts.Events(replay.Total)} events from {Texts.Instant(replay.From)} to {Texts.Instant(replay.Until)}, "
            + $"{known}, judged every {Texts.Duration(replay.StepSeconds)} against {(double)replay.Target * 100:0.########}% over {Texts.Duration(replay.WindowSeconds)}.";
    }

    static string Events(ReplayDetail replay)
    {
        var labelled = replay.Events.Count(one => one.Label is not null);
        var least = Math.Min(replay.PageSignificance, replay.OtherSignificance);
        return $"{Report.Count(replay.Events.Count, "event")}: {labelled} labelled, {replay.Events.Count - labelled} more that spent at least {Texts.Percent((double)least)} of the budget.";
    }

    static Table Table(ReplayDetail replay)
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns(
            "strategy",
            "events told",
            "alerts right",
            "told after",
            "reset after",
            "budget gone",
            "pages a month",
            "alerts an event"
        );
        foreach (var one in replay.Strategies)
        {
            table.AddRow(
                Markup.Escape(one.Name),
                $"{one.DetectedCount} of {one.EventCount}, {Percent(one.Recall)} ({Range(one.RecallInterval)})",
                $"{one.RightAlerts} of {one.Alerts.Count - one.UntoldAlerts}, {Precision(one)} ({Range(one.PrecisionInterval)})",
                Texts.Duration(one.DetectionSeconds.Median),
                Texts.Duration(one.ResetSeconds.Median),
                Texts.FinePercent(one.BudgetAtDetection),
                one.PagesPerMonth.ToString("0.#"),
                one.AlertsPerEvent?.ToString("0.##") ?? Texts.Unknown
            );
        }
        return table;
    }

    static IEnumerable<int> Largest(ReplayDetail replay) =>
        Enumerable
            .Range(0, replay.Events.Count)
            .OrderByDescending(number => replay.Events[number].BudgetSpent)
            .Take(EventsShown)
            .Order();

    static void Print(ReplayDetail replay, int number)
    {
        var one = replay.Events[number];
        Console.WriteLine(
            $"{Texts.Instant(one.Start)}, {Texts.Duration((one.End - one.Start).TotalSeconds)}, spent {Texts.Percent(one.BudgetSpent)}{(one.Label is null ? "" : $": {one.Label}")}"
        );
        var told = replay
            .Strategies.Where(strategy => strategy.Detections[number] is not null)
            .OrderBy(strategy => strategy.Detections[number])
            .Select(strategy => $"{strategy.Name} {After(strategy.Detections[number])}")
            .ToList();
        var missed = replay.Strategies.Where(strategy => strategy.Detections[number] is null).ToList();
        if (told.Count > 0)
        {
            Console.WriteLine($"  told by {string.Join(", ", told)}");
        }
        if (missed.Count > 0)
        {
            Console.WriteLine($"  missed by {string.Join(", ", missed.Select(strategy => strategy.Name))}");
        }
    }

    static string After(double? seconds) => seconds > 0 ? $"after {Texts.Duration(seconds)}" : "(firing already)";

    static string Precision(ReplayedStrategyDetail one) =>
        one.UnknownAlerts == 0 ? Percent(one.Precision.Low) : Range(one.Precision);

    static string Range(RangeDetail range) => $"{Percent(range.Low)} to {Percent(range.High)}";

    static string Percent(double share) => $"{share * 100:0.#}%";
}
