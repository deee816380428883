using System.Globalization;
using Leeway.Cli.Commands.ReplayVerb;
using Leeway.Client;
using Leeway.Core.Time;
using Spectre.Console;

namespace Leeway.Cli.Commands.PlanVerb;

/// <summary>A plan for people: the risks against the budget, the targets, the projects, and which comes first.</summary>
static class PlanText
{
    public static void Print(IReadOnlyList<PlanDetail> plans)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = ReplayText.WidthOfFiles;
        }
        foreach (var plan in plans)
        {
            Print(plan);
        }
    }

    static void Print(PlanDetail plan)
    {
        var own = plan.Targets[0];
        Console.WriteLine(
            $"{(plan.Slo is null ? "" : $"{plan.Slo}: ")}{Target(plan.Target)} over {Window(plan)} allows {Number(plan.BudgetMinutes)} bad minutes a year, {Number(plan.WindowBudgetMinutes)} a window. "
                + $"The risks take {Number(own.BadMinutesAYear)} of them, {Texts.Percent(own.Share)}{(own.IsFeasible ? "" : ": more than there is")}."
        );
        foreach (var unknown in plan.UnknownRisks)
        {
            Console.WriteLine($"Not counted: {unknown}, of which nothing is recorded; see '--incidents'.");
        }
        AnsiConsole.Write(Risks(plan, own));
        foreach (var factor in plan.Factors)
        {
            Console.WriteLine(
                $"{factor.DisplayName} costs {Number(factor.BadMinutesAYear)} bad minutes a year of these."
            );
        }
        AnsiConsole.Write(Targets(plan));
        if (plan.Projects.Count > 0)
        {
            AnsiConsole.Write(Projects(plan));
            AnsiConsole.Write(Outlooks(plan));
            Choice(plan);
        }
        Calibration(plan);
        foreach (var sentence in plan.Recommendation.Sentences)
        {
            Console.WriteLine(sentence);
        }
        Console.WriteLine();
    }

    static Table Risks(PlanDetail plan, TargetStandingDetail own)
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

    static Table Targets(PlanDetail plan)
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

    static Table Projects(PlanDetail plan)
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

    static Table Outlooks(PlanDetail plan)
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
                Number(one.Windowed.P90),
                one.MissedWindows.ToString("0.00", CultureInfo.InvariantCulture),
                Bar(one.MissedWindows, most),
                Chance(one.NoneMissed)
            );
        }
        return table;
    }

    static void Choice(PlanDetail plan)
    {
        var cap = plan.EngineerWeeks is { } weeks ? $"With {Number(weeks)} engineer-weeks" : "If nothing is short";
        Console.WriteLine(
            plan.Steps.Count == 0
                ? $"{cap}: no project is worth it."
                : $"{cap}, in this order: "
                    + string.Join(
                        ", ",
                        plan.Steps.Select(step =>
                            $"{string.Join(" + ", step.Projects)} ({Number(step.SavedMinutes)} more bad minutes saved, {Number(step.EngineerWeeks)} weeks)"
                        )
                    )
                    + "."
        );
        var steps = plan.Steps.SelectMany(step => step.Projects).ToHashSet(StringComparer.Ordinal);
        if (plan.Best is { } best && !steps.SetEquals(best.Projects))
        {
            Console.WriteLine(
                $"Together {string.Join(" + ", best.Projects)} would save most of all that fits: {Number(best.SavedMinutes)} bad minutes in {Number(best.EngineerWeeks)} weeks."
            );
        }
    }

    static void Calibration(PlanDetail plan)
    {
        foreach (var year in plan.Calibration)
        {
            Console.WriteLine(
                $"{year.From:yyyy-MM-dd} to {year.Until:yyyy-MM-dd}, predicted from the time before: {Number(year.Predicted.P10)} to {Number(year.Predicted.P90)} bad minutes in eight years of ten. "
                    + $"It came to {Number(year.Actual)}, {(year.IsWithin ? "within" : "outside of")} it."
                    + (
                        year.UnlearntRisks.Count == 0
                            ? ""
                            : $" Not foretold, because not seen before: {string.Join(", ", year.UnlearntRisks)}."
                    )
            );
        }
    }

    static Table Table(params string[] columns) => new Table().Border(TableBorder.Simple).AddColumns(columns);

    static string Bar(double value, double most) => new('█', most <= 0 ? 0 : (int)Math.Round(value / most * 20));

    static string Window(PlanDetail plan) => DurationText.Format(TimeSpan.FromSeconds(plan.WindowSeconds));

    static string Target(decimal target) => $"{target * 100:0.######}%";

    static string Chance(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    static string Minutes(double minutes) => Texts.Duration(minutes * 60);

    static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.##", CultureInfo.InvariantCulture);
}
