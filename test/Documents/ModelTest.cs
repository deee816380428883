using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Documents.Tests;

public sealed class ModelTest
{
    [Fact]
    public void An_slo_carries_all_that_its_document_says()
    {
        var configuration = Loading.Good(Case("slo.yaml"));
        var watched = Assert.Single(configuration.Objectives);
        Assert.Equal(new DocumentPlace("a.yaml", 6), watched.Place);
        var objective = watched.Objective;
        Assert.Equal("checkout", objective.Name);
        Assert.Equal("Checkout works", objective.DisplayName);
        Assert.Equal("Checkouts that succeed.", objective.Description);
        Assert.Equal("shop", objective.Service);
        Assert.Equal("payments,web", objective.Labels["team"]);
        Assert.Equal(0.999m, objective.Target.Fraction);
        Assert.Equal(new Window.Rolling(30.Days), objective.Window);
        Assert.Equal("checkout", objective.Indicator.Name);
        Assert.Equal(PartKind.Bad, objective.Indicator.Kind);
        Assert.Equal("+ http_requests_total", objective.Indicator.Total.Canonical);
        Assert.Null(objective.Indicator.Job);
        Assert.Equal([14.4, 6, 3, 1], watched.Strategy.Tiers.Select(tier => tier.BurnRate.Factor));
        Assert.Equal("Sells things.", Assert.Single(configuration.Services).Description);
    }

    [Theory]
    [InlineData("{leeway.dev/by: handler}", "handler", 100)]
    [InlineData("{leeway.dev/by: 'method,  handler', leeway.dev/groups-max: '20'}", "handler, method", 20)]
    public void An_slo_is_grouped_by_the_labels_that_it_names(string annotations, string by, int max)
    {
        var rule = Objective("  name: checkout\n  disp", $"  name: checkout\n  annotations: {annotations}\n  disp").By;
        Assert.Equal((by, max), (rule?.ToString(), rule?.Max));
    }

    [Theory]
    [InlineData("target: 0.999", 0.999)]
    [InlineData("target: 9.99e-1", 0.999)]
    [InlineData("targetPercent: 99.9", 0.999)]
    [InlineData("targetPercent: 99", 0.99)]
    public void Targets_are_exact(string line, double fraction) =>
        Assert.Equal((decimal)fraction, Objective("- target: 0.999", $"- {line}").Target.Fraction);

    [Theory]
    [InlineData("90m", 90)]
    [InlineData("12h", 12 * 60)]
    [InlineData("4w", 28 * 24 * 60)]
    [InlineData("1M", 30 * 24 * 60)]
    [InlineData("2Q", 180 * 24 * 60)]
    [InlineData("1Y", 365 * 24 * 60)]
    public void Rolling_windows_read_the_shorthand(string duration, int minutes) =>
        Assert.Equal(new Window.Rolling(minutes.Minutes), Objective("duration: 30d", $"duration: {duration}").Window);

    [Fact]
    public void A_calendar_window_has_unit_anchor_and_zone()
    {
        var window = Objective(
            "duration: 30d\n      isRolling: true",
            "duration: 2M\n      calendar: {startTime: 2026-01-31 09:30:00, timeZone: America/New_York}"
        ).Window;
        var calendar = Assert.IsType<Window.Calendar>(window);
        Assert.Equal((CalendarUnit.Month, 2), (calendar.Unit, calendar.Count));
        Assert.Equal(new DateTime(2026, 1, 31, 9, 30, 0, DateTimeKind.Unspecified), calendar.Anchor);
        Assert.Equal("America/New_York", calendar.Zone.Id);
    }

    [Fact]
    public void The_default_strategy_by_its_name_is_the_default_strategy()
    {
        var named = Case("slo.yaml")
            .Replace(
                "  name: checkout\n",
                $"  name: checkout\n  annotations: {{leeway.dev/alert-strategy: {AlertStrategy.DefaultName}}}\n",
                StringComparison.Ordinal
            );
        var strategy = Assert.Single(Loading.Good(named).Objectives).Strategy;
        Assert.Equal([14.4, 6, 3, 1], strategy.Tiers.Select(tier => tier.BurnRate.Factor));
    }

    [Fact]
    public void An_slo_says_what_it_takes_over_from_before()
    {
        var heritage = Assert
            .Single(
                Loading
                    .Good(
                        Case("slo.yaml")
                            .Replace(
                                "  name: checkout\n",
                                "  name: checkout\n  annotations: {leeway.dev/renamed-from: orders, leeway.dev/history: fresh}\n",
                                StringComparison.Ordinal
                            )
                    )
                    .Objectives
            )
            .Heritage;
        Assert.True(heritage.StartsAnew);
        Assert.Equal(new FormerName("orders", "a.yaml", 10, 42), heritage.RenamedFrom);
        Assert.Equal(Heritage.Usual, Assert.Single(Loading.Good(Case("slo.yaml")).Objectives).Heritage);
    }

    [Fact]
    public void A_budget_share_is_a_burn_rate_of_each_slos_own_window()
    {
        var slo = Case("slo.yaml")
            .Replace(
                "  name: checkout\n",
                "  name: checkout\n  annotations: {leeway.dev/alert-strategy: two-tiers}\n",
                StringComparison.Ordinal
            );
        var week = slo[(slo.IndexOf("---", StringComparison.Ordinal) + 4)..]
            .Replace("name: checkout\n", "name: a-week\n", StringComparison.Ordinal)
            .Replace("30d", "30h", StringComparison.Ordinal);
        var strategies = Loading
            .Load($"{slo}---\n{week}---\n{Case("native.yaml")}")
            .Configuration!.Objectives.Select(each => each.Strategy)
            .ToList();
        // 10 % of the budget in 3 days: 0.1 × 720 h / 72 h = 1, and 0.1 × 30 h / 72 h.
        Assert.Equal(
            [0.1 * 30 / 72, 1],
            strategies.Select(strategy => strategy.Tiers[1].BurnRate.Factor),
            (a, b) => Math.Abs(a - b) < 1e-12
        );
        Assert.Equal([14.4, 14.4], strategies.Select(strategy => strategy.Tiers[0].BurnRate.Factor));
        Assert.Equal(10.Minutes, strategies[0].Tiers[1].For);
        Assert.Equal(new AbsenceRule { Severity = Severity.Ticket, After = 10.Minutes }, strategies[0].Absence);
    }

    [Fact]
    public void A_data_source_of_type_scrape_narrows_the_indicator_to_its_job()
    {
        var sources = """
            ---
            {apiVersion: openslo/v1, kind: DataSource, metadata: {name: local}, spec: {type: Scrape, connectionDetails: {job: shop}}}
            ---
            {apiVersion: leeway.dev/v1, kind: Scrape, metadata: {name: shop}, spec: {targets: ["shop:80"]}}
            """;
        var text = Case("slo.yaml")
            .Replace(
                "metricSource:\n",
                "metricSource:\n            metricSourceRef: local\n",
                StringComparison.Ordinal
            );
        Assert.Equal("shop", Assert.Single(Loading.Good(text + sources).Objectives).Objective.Indicator.Job);
    }

    [Fact]
    public void An_sli_of_its_own_is_shared_by_name()
    {
        var slo = """
            - apiVersion: openslo/v1
              kind: SLI
              metadata: {name: both}
              spec: {ratioMetric: {counter: true, good: &it {metricSource: {spec: {query: "sum(rate(a[5m]))"}}}, total: *it}}
            - apiVersion: openslo/v1
              kind: SLO
              metadata: {name: b}
              spec: &spec {service: a, indicatorRef: both, timeWindow: [{duration: 30d, isRolling: true}], budgetingMethod: Occurrences, objectives: [{target: 0.99}]}
            - apiVersion: openslo/v1
              kind: SLO
              metadata: {name: a}
              spec: *spec
            - {apiVersion: openslo/v1, kind: Service, metadata: {name: a}, spec: {}}
            """;
        var objectives = Loading.Good(slo).Objectives;
        Loading.Same(["a", "b"], objectives.Select(each => each.Objective.Name));
        Assert.All(
            objectives,
            each =>
                Assert.Equal(("both", PartKind.Good), (each.Objective.Indicator.Name, each.Objective.Indicator.Kind))
        );
    }

    internal static string Case(string file) =>
        File.ReadAllText(Path.Combine(RepositoryFolders.Root, "test", "Documents", "Cases", file));

    internal static Objective Objective(string old, string @new)
    {
        var text = Case("slo.yaml").Replace(old, @new, StringComparison.Ordinal);
        return Assert.Single(Loading.Load(text).Configuration!.Objectives).Objective;
    }
}
