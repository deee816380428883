using System.Globalization;
using Leeway.Client;
using Leeway.Core.Targets;
using Leeway.Server.Components;
using Leeway.Server.Pages;
using Spectre.Console;

namespace Leeway.Cli.Commands.TargetVerb;

/// <summary>The choice of a target for people.</summary>
static class TargetText
{
    const int DaysMax = 5;

    public static void Print(TargetChoiceDetail choice)
    {
        Console.WriteLine(
            $"{choice.Slo}: {PageText.Target(choice.Target)} over {PageText.Span(choice.WindowSeconds)} is in force; events of {PageText.Span(choice.HistorySeconds)} are known."
        );
        Console.WriteLine(TargetChoiceRow.Sentence(choice.Verdict));
        if (choice.Aspiration is { } aspiration)
        {
            Console.WriteLine(
                $"Where users need more, watch {PageText.Target(aspiration)} beside it, without a policy."
            );
        }
        AnsiConsole.Write(Table(choice));
        foreach (var candidate in choice.Candidates.Where(one => !one.Passes))
        {
            foreach (var finding in candidate.Findings.Where(one => one.Outcome == "failed"))
            {
                Console.WriteLine($"{PageText.Target(candidate.Target)}: {finding.Reason}.");
            }
        }
        if (choice.RecommendedThreshold is { } threshold)
        {
            Console.WriteLine(
                $"The tightest threshold that keeps {PageText.Target(choice.Target)} so often is {PageText.Latency(threshold)}."
            );
        }
        if (choice.Decision is { } decision)
        {
            Console.WriteLine($"By the matrix of decisions: {decision}.");
        }
    }

    public static void Print(UserSignal signal)
    {
        Console.WriteLine(
            signal.Correlation is { } correlation
                ? $"Tickets and losses of a day: Spearman's ρ = {correlation.ToString("0.00", CultureInfo.InvariantCulture)}."
                : "Tickets or losses never change, so nothing can be said of how they go together."
        );
        Days("with tickets and hardly a loss: the SLI misses something", signal.Missed);
        Days("with a loss and no ticket: the SLI sees what users do not", signal.Unnoticed);
    }

    static void Days(string what, IReadOnlyList<UserDay> days)
    {
        if (days.Count > 0)
        {
            var named = days.Take(DaysMax)
                .Select(day =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{day.Day:yyyy-MM-dd} ({PageText.ShortShare(day.Lost)}, {PageText.Count(day.Tickets, "ticket")})"
                    )
                );
            Console.WriteLine(
                $"{PageText.Count(days.Count, "day")} {what}: {string.Join(", ", named)}{(days.Count > DaysMax ? ", …" : "")}."
            );
        }
    }

    static Table Table(TargetChoiceDetail choice)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns([
            .. ((string[])["target", "windows met"]).Concat(
                choice.Candidates[0].Findings.Skip(1).Select(one => one.Filter)
            ),
        ]);
        var isWorth = choice.Candidates[0].RevenueGained is not null;
        if (isWorth)
        {
            table.AddColumn("worth a year");
        }
        foreach (var candidate in choice.Candidates)
        {
            var mark = candidate.Target == choice.Recommended ? " ←" : "";
            List<string> cells =
            [
                PageText.Target(candidate.Target) + mark,
                candidate.Chance is { } chance ? PageText.Share(chance) : "–",
                .. candidate.Findings.Skip(1).Select(one => Word(one.Outcome)),
            ];
            if (isWorth)
            {
                cells.Add(candidate.RevenueGained!.Value.ToString("+#,0.##;-#,0.##;0", CultureInfo.InvariantCulture));
            }
            table.AddRow([.. cells.Select(Markup.Escape)]);
        }
        return table;
    }

    static string Word(string outcome) =>
        outcome switch
        {
            "passed" => "yes",
            "failed" => "NO",
            _ => "?",
        };
}
