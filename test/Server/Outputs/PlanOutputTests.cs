using System.Text.Json;
using Leeway.Client;
using Leeway.Engine.Tests.Snapshots;
using Leeway.Server.Tests.EndToEnd;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What <c>leeway plan</c> prints of the worked example.</summary>
public sealed class PlanOutputTests
{
    static readonly string Folder = Path.Combine(RepositoryRoot.Path, "examples", "plan");

    [Fact]
    public async Task Risks_targets_and_projects_are_told_in_these_words() =>
        Snapshot.Matches("plan.txt", await Run(0));

    [Fact]
    public async Task A_script_gets_the_numbers_of_the_worked_example()
    {
        var plan = await Json();
        Assert.Equal(
            (525.6, 465.65, 0.88594),
            (plan.BudgetMinutes, plan.Targets[0].BadMinutesAYear, plan.Targets[0].Share)
        );
        Assert.Equal("automated-rollback", plan.Recommendation.First);
        Assert.Equal(
            [("automated-rollback", 184, 30.67), ("replicated-store", 100, 5.00)],
            plan.Projects.Select(one => (one.Name, one.SavedMinutes, Math.Round(one.SavedPerEngineerWeek, 2)))
        );
        // By the frequencies that sixteen, one, … incidents in two years allow, to within 1 %.
        Near(
            [545.725, 190.875, 157.5],
            [plan.Outlooks[0].Year.Mean, .. plan.Projects.Select(one => one.Saved.Mean)],
            0.01
        );
        // Nothing, one, the other and both, over twelve windows of 43.2 bad minutes, to within 3 %.
        Near([3.16, 1.01, 3.01, 0.71], plan.Outlooks.Select(one => one.MissedWindows), 0.03);
        Assert.Equal((12, 43.2), (plan.Windows, Math.Round(plan.WindowBudgetMinutes, 9)));
    }

    [Fact]
    public async Task The_guide_shows_what_is_printed()
    {
        var guide = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "guide", "deciding.md"));
        var printed = Squeezed(await Run(0));
        string[] shown =
        [
            .. guide
                .Split("```")
                .Where((_, place) => place % 2 == 1)
                .SelectMany(block => block.Split('\n'))
                .Where(line => line.Trim().Length > 0 && !line.Contains("./leeway", StringComparison.Ordinal)),
        ];

        Assert.InRange(shown.Length, 10, 30);
        Assert.All(shown, line => Assert.Contains(Squeezed(line), printed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_of_two_years_says_whether_it_would_have_foretold_the_second()
    {
        var plan = await Json(
            "--incidents",
            Path.Combine(Folder, "incidents.csv"),
            "--from",
            "2024-01-01T00:00:00Z",
            "--until",
            "2026-01-01T00:00:00Z"
        );
        var year = Assert.Single(plan.Calibration);
        Assert.Equal(["certificate"], year.UnlearntRisks);
        Assert.Equal(year.IsWithin, year.Actual >= year.Predicted.P10 && year.Actual <= year.Predicted.P90);
    }

    [Fact]
    public async Task What_cannot_be_planned_is_told_with_what_to_do()
    {
        var shop = Path.Combine(RepositoryRoot.Path, "examples", "groups");
        Assert.Contains("there are no risks", await Plan(1, shop), StringComparison.Ordinal);
        Assert.Contains(
            "'--from' has a meaning only with '--incidents'.",
            await Run(2, "--from", "2026-01-01T00:00:00Z"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "did you mean 'checkout-success'?",
            await Run(1, "--slo", "checkout-sucess"),
            StringComparison.Ordinal
        );
        var risks = Path.Combine(Folder, "risks.yaml");
        Assert.Contains("there is no SLO 'checkout-success'", await Plan(1, risks), StringComparison.Ordinal);
    }

    static async Task<PlanDetail> Json(params string[] options) =>
        Assert.Single(
            JsonSerializer.Deserialize(
                await Run(0, [.. options, "--format", "json"]),
                LeewayJson.Default.IReadOnlyListPlanDetail
            )!
        );

    static void Near(double[] expected, IEnumerable<double> actual, double tolerance) =>
        Assert.Equal(expected, actual, (one, other) => Math.Abs((other / one) - 1) <= tolerance);

    // Tables are as wide as their widest row, of which the guide leaves some out.
    static string Squeezed(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    static Task<string> Run(int exitCode, params string[] options) => Plan(exitCode, Folder, options);

    static async Task<string> Plan(int exitCode, string folder, params string[] options)
    {
        var (code, output) = await CommandLine.Run(["plan", folder, .. options]);
        Assert.Equal(exitCode, code);
        return output;
    }
}
