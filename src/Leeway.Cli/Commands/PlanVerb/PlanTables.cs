using System.Globalization;
using Leeway.Client;
using Leeway.Server.Api;
using Spectre.Console;
using static Leeway.Core.Outlooks.PlanFigures;

namespace Leeway.Cli.Commands.PlanVerb;

/// <summary>The tables of a plan for people.</summary>
static class PlanTables
{
    public static Table Risks(PlanDetail plan)
    {
        var table = Table(
            "risk",
            "bad minutes a year",
            "of the budget",
            "",
            "to detect",
            "to repair",
            "hurts",
            "a year"
        );
        var isLineDue = false;
        foreach (var risk in plan.Risks)
        {
            var share = plan.Targets[0].Risks.First(one => one.Name == risk.Name);
            if (isLineDue && !PlanWords.IsTooBig(share))
            {
                table.AddRow($"── {Share(plan.LargestShare)} of the budget ──");
            }
            isLineDue = PlanWords.IsTooBig(share);
            table.AddRow(
                Markup.Escape(risk.DisplayName),
                PlanWords.Minutes(risk.BadMinutesAYear, risk.BadEventsAYear),
                Share(share.Share),
                PlanWords.Verdict(share),
                Duration(risk.DetectMinutes),
                Duration(risk.RepairMinutes),
                Share(risk.Impact),
                Number(risk.PerYear)
            );
        }
        return table;
    }

    public static Table Targets(PlanDetail plan)
    {
        var table = Table("target", "budget a year", "risks take", "too big", "accepted", "unallocated", "");
        foreach (var target in plan.Targets)
        {
            table.AddRow(
                PlanWords.TargetOf(target.Target),
                Number(target.BudgetMinutes),
                Share(target.Share),
                target.Risks.Count(PlanWords.IsTooBig).ToString(CultureInfo.InvariantCulture),
                Number(target.AcceptedMinutes),
                Number(target.UnallocatedMinutes),
                PlanWords.Verdict(target)
            );
        }
        return table;
    }

    public static Table Projects(PlanDetail plan)
    {
        var table = Table(
            "project",
            "saves a year",
            "10% to 90% of years",
            "engineer-weeks",
            "an engineer-week",
            "of the budget",
            "brings",
            "beats the next"
        );
        foreach (var (place, project) in plan.Projects.Index())
        {
            var duel = PlanWords.AheadOfNext(plan, place);
            table.AddRow(
                Markup.Escape(project.DisplayName)
                    + (project.Requires.Count > 0 ? $" (with {string.Join(", ", project.Requires)})" : ""),
                PlanWords.Minutes(project.SavedMinutes, project.SavedEvents),
                $"{Number(project.Saved.P10)} to {Number(project.Saved.P90)}",
                Number(project.EngineerWeeks),
                Number(project.SavedPerEngineerWeek),
                Share(project.BudgetReleased),
                Number(project.IntroducedMinutes),
                duel is null
                    ? ""
                    : $"{Probability(duel.Wins)}, an engineer-week {Probability(duel.WinsPerEngineerWeek)}"
            );
        }
        return table;
    }

    public static Table Outlooks(PlanDetail plan)
    {
        var table = Table(
            "after",
            "bad minutes a year",
            $"within {Number(plan.BudgetMinutes)}",
            "9 in 10 years below",
            $"missed of {WindowsOf(plan.Windows)}",
            "",
            "no window missed"
        );
        var most = plan.Outlooks.Max(outlook => outlook.MissedWindows);
        foreach (var one in plan.Outlooks)
        {
            table.AddRow(
                Markup.Escape(PlanWords.After(one)),
                Number(one.BadMinutesAYear),
                Probability(one.WithinYear),
                Number(one.Year.P90),
                Missed(one.MissedWindows),
                Bar(one.MissedWindows, most),
                Probability(one.NoneMissed)
            );
        }
        return table;
    }

    static Table Table(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    static string Bar(double value, double most) => new('█', most <= 0 ? 0 : (int)Math.Round(value / most * 20));
}
