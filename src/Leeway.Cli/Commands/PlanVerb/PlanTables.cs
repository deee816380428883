using System.Globalization;
using Leeway.Client;
using Spectre.Console;

namespace Leeway.Cli.Commands.PlanVerb;

/// <summary>The tables of a plan for people.</summary>
static class PlanTables
{
    public static Table Risks(PlanDetail plan, TargetStandingDetail own)
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
            var share = own.Risks.First(one => one.Name == risk.Name);
            if (isLineDue && share.Verdict == "acceptable")
            {
                table.AddRow($"── {Texts.Percent(plan.LargestShare)} of the budget ──");
            }
            isLineDue = share.Verdict != "acceptable";
            table.AddRow(
                Markup.Escape(risk.DisplayName),
                Number(risk.BadMinutesAYear),
                Texts.Percent(share.Share),
                share.Verdict == "acceptable"
                    ? share.IsAccepted
                        ? "accepted"
                        : ""
                    : share.Verdict,
                Minutes(risk.DetectMinutes),
                Minutes(risk.RepairMinutes),
                Texts.Percent(risk.Impact),
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
                Target(target.Target),
                Number(target.BudgetMinutes),
                Texts.Percent(target.Share),
                target.Risks.Count(risk => risk.Verdict != "acceptable").ToString(CultureInfo.InvariantCulture),
                Number(target.AcceptedMinutes),
                Number(target.UnallocatedMinutes),
                target.IsFeasible ? "" : "infeasible as things stand"
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
            var duel =
                place + 1 < plan.Projects.Count
                    ? plan.Duels.First(one => one.First == project.Name && one.Second == plan.Projects[place + 1].Name)
                    : null;
            table.AddRow(
                Markup.Escape(project.DisplayName)
                    + (project.Requires.Count > 0 ? $" (with {string.Join(", ", project.Requires)})" : ""),
                Number(project.SavedMinutes),
                $"{Number(project.Saved.P10)} to {Number(project.Saved.P90)}",
                Number(project.EngineerWeeks),
                Number(project.SavedPerEngineerWeek),
                Texts.Percent(project.BudgetReleased),
                Number(project.IntroducedMinutes),
                duel is null ? "" : $"{Chance(duel.Wins)}, an engineer-week {Chance(duel.WinsPerEngineerWeek)}"
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
            $"missed of {plan.Windows} windows",
            "",
            "no window missed"
        );
        var most = plan.Outlooks.Max(outlook => outlook.MissedWindows);
        foreach (var one in plan.Outlooks)
        {
            table.AddRow(
                one.Projects.Count == 0 ? "nothing" : Markup.Escape(string.Join(" + ", one.Projects)),
                Number(one.BadMinutesAYear),
                Chance(one.WithinYear),
                Number(one.Year.P90),
                one.MissedWindows.ToString("0.00", CultureInfo.InvariantCulture),
                Bar(one.MissedWindows, most),
                Chance(one.NoneMissed)
            );
        }
        return table;
    }

    static Table Table(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    static string Bar(double value, double most) => new('█', most <= 0 ? 0 : (int)Math.Round(value / most * 20));

    public static string Target(decimal target) => $"{target * 100:0.######}%";

    static string Chance(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    static string Minutes(double minutes) => Texts.Duration(minutes * 60);

    public static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
