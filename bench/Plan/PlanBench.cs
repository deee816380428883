using Leeway.Core.Objectives;
using Leeway.Core.Outlooks;
using Leeway.Core.Risks;

namespace Leeway.Bench.Planning;

/// <summary>How long a plan takes: 50 risks, 20 projects, 100,000 years of twelve windows.</summary>
static class PlanBench
{
    const int Risks = 50;
    const int Projects = 20;

    public static void Run()
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("plan");
        var model = Model();
        var question = new PlanQuestion(new Target(0.999m), TimeSpan.FromDays(30)) { EngineerWeeks = 60 };
        Planner.Plan(model, question with { Years = 2000 }, Each);
        var incidents = model.Risks.Sum(risk => risk.Risk.Frequency.PerYear);
        Console.WriteLine($"{incidents:0} incidents a year");
        string? first = null;
        var wall = Meter.Wall(() => first = Digits(Planner.Plan(Model(), question, Each)));
        report.Add("50 risks, 20 projects, 100,000 years, 2 cores", wall / 1000, "s", 5);
        var second = Digits(Planner.Plan(Model(), question, Each));
        report.Add("digits that differ in a second run", first == second ? 0 : 1, "", 0);
        report.Keep();
    }

    static void Each(int count, Action<int> part) => Parallel.For(0, count, part);

    static string Digits(Plan plan) =>
        string.Join(' ', plan.Outlooks.Select(one => $"{one.Year.Mean:R} {one.Windows.High:R} {one.MissedWindows:R}"));

    // Each lever as in the worked example of two years: some common and small, some rare and large.
    static RiskModel Model() =>
        new(
            [.. Enumerable.Range(0, Risks).Select(place => Risk($"risk-{place}", place))],
            [],
            [.. Enumerable.Range(0, Projects).Select(Project)]
        );

    static Project Project(int place) =>
        new()
        {
            Name = $"project-{place}",
            DisplayName = $"project-{place}",
            Effort = new Effort(4 + (place % 5), 8 + place, 20 + place),
            Effects =
            [
                new Effect($"risk-{place}") { Repair = new Change.Replaced(new Estimate.LogNormal(5, 1)) },
                new Effect($"risk-{place + 17}") { Frequency = new Change.Scaled(0.5) },
                new Effect($"risk-{place + 29}") { Impact = new Change.Scaled(0.2) },
            ],
            Introduces = [Risk($"introduced-{place}", place) with { Frequency = new Frequency(1) }],
        };

    static Risk Risk(string name, int place) =>
        new()
        {
            Name = name,
            DisplayName = name,
            Detect = new Estimate.LogNormal(5 + (place % 11), 1),
            Repair = new Estimate.LogNormal(20 + (place * 7 % 90), 1),
            Impact = new Estimate.Exact(0.05 + (place * 3 % 20 / 25.0)),
            Frequency = Frequency.Of(new Occurrences(place % 13, 2)),
        };
}
