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
            $"{(plan.Slo is null ? "" : $"{plan.Slo}: ")}{PlanTables.Target(plan.Target)} over {Window(plan)} allows {PlanTables.Number(plan.BudgetMinutes)} bad minutes a year, {PlanTables.Number(plan.WindowBudgetMinutes)} a window. "
                + $"The risks take {PlanTables.Number(own.BadMinutesAYear)} of them, {Texts.Percent(own.Share)}{(own.IsFeasible ? "" : ": more than there is")}."
        );
        foreach (var unknown in plan.UnknownRisks)
        {
            Console.WriteLine($"Not counted: {unknown}, of which nothing is recorded; see '--incidents'.");
        }
        AnsiConsole.Write(PlanTables.Risks(plan, own));
        foreach (var factor in plan.Factors)
        {
            Console.WriteLine(
                $"{factor.DisplayName} costs {PlanTables.Number(factor.BadMinutesAYear)} bad minutes a year of these."
            );
        }
        AnsiConsole.Write(PlanTables.Targets(plan));
        if (plan.Projects.Count > 0)
        {
            AnsiConsole.Write(PlanTables.Projects(plan));
            AnsiConsole.Write(PlanTables.Outlooks(plan));
            Choice(plan);
        }
        Calibration(plan);
        foreach (var sentence in plan.Recommendation.Sentences)
        {
            Console.WriteLine(sentence);
        }
        Console.WriteLine();
    }

    static void Choice(PlanDetail plan)
    {
        var cap = plan.EngineerWeeks is { } weeks
            ? $"With {PlanTables.Number(weeks)} engineer-weeks"
            : "If nothing is short";
        Console.WriteLine(
            plan.Steps.Count == 0
                ? $"{cap}: no project is worth it."
                : $"{cap}, in this order: "
                    + string.Join(
                        ", ",
                        plan.Steps.Select(step =>
                            $"{string.Join(" + ", step.Projects)} ({PlanTables.Number(step.SavedMinutes)} more bad minutes saved, {PlanTables.Number(step.EngineerWeeks)} weeks)"
                        )
                    )
                    + "."
        );
        var steps = plan.Steps.SelectMany(step => step.Projects).ToHashSet(StringComparer.Ordinal);
        if (plan.Best is { } best && !steps.SetEquals(best.Projects))
        {
            Console.WriteLine(
                $"Together {string.Join(" + ", best.Projects)} would save most of all that fits: {PlanTables.Number(best.SavedMinutes)} bad minutes in {PlanTables.Number(best.EngineerWeeks)} weeks."
            );
        }
    }

    static void Calibration(PlanDetail plan)
    {
        foreach (var year in plan.Calibration)
        {
            Console.WriteLine(
                $"{year.From:yyyy-MM-dd} to {year.Until:yyyy-MM-dd}, predicted from the time before: {PlanTables.Number(year.Predicted.P10)} to {PlanTables.Number(year.Predicted.P90)} bad minutes in eight years of ten. "
                    + $"It came to {PlanTables.Number(year.Actual)}{Verdict(year)}."
                    + (
                        year.UnlearntRisks.Count == 0
                            ? ""
                            : $" Not foretold, because not seen before: {string.Join(", ", year.UnlearntRisks)}."
                    )
            );
        }
    }

    static string Verdict(CalibrationDetail year) =>
        (
            year.IncompleteIncidents == 0
                ? ""
                : $" without {year.IncompleteIncidents} incidents whose end or impact nobody wrote down"
        )
        + year.IsWithin switch
        {
            true => ", within it",
            false => ", outside of it",
            null => ", which says nothing of the prediction",
        };

    static string Window(PlanDetail plan) => DurationText.Format(TimeSpan.FromSeconds(plan.WindowSeconds));
}
