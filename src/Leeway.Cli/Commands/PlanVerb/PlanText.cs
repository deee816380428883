using Leeway.Cli.Commands.ReplayVerb;
using Leeway.Client;
using Leeway.Server.Api;
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
        Console.WriteLine((plan.Slo is null ? "" : $"{plan.Slo}: ") + PlanWords.Summary(plan));
        foreach (var unknown in plan.UnknownRisks)
        {
            Console.WriteLine(PlanWords.NotCounted(unknown) + " See '--incidents'.");
        }
        AnsiConsole.Write(PlanTables.Risks(plan));
        foreach (var factor in plan.Factors)
        {
            Console.WriteLine(PlanWords.Of(factor));
        }
        AnsiConsole.Write(PlanTables.Targets(plan));
        if (plan.Projects.Count > 0)
        {
            AnsiConsole.Write(PlanTables.Projects(plan));
            AnsiConsole.Write(PlanTables.Outlooks(plan));
        }
        IEnumerable<string> sentences =
        [
            .. plan.Projects.Count > 0 ? PlanWords.Choice(plan) : [],
            .. plan.Calibration.Select(PlanWords.Of),
            .. plan.Recommendation.Sentences,
        ];
        foreach (var sentence in sentences)
        {
            Console.WriteLine(sentence);
        }
        Console.WriteLine();
    }
}
