using Leeway.Core.Alerts;
using Leeway.Core.Replay;
using Leeway.Core.Time;
using Leeway.Documents.Importing;

namespace Leeway.Documents.Tests.Importing;

public sealed class PrometheusRulesTests
{
    [Fact]
    public void The_alerts_that_Sloth_generates_are_all_read()
    {
        Assert.SkipWhen(
            RepositoryFolders.Sloth is null,
            "Sloth's examples belong in shared/conformance/sloth, beside the repository."
        );
        var files = Directory.GetFiles(Path.Combine(RepositoryFolders.Sloth!, "generated"), "*.yml");

        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var (rules, problems) = Read(text);
            Assert.True(text.Split("- alert:").Length - 1 == rules.Count, $"{file}: {string.Join('\n', problems)}");
            Assert.All(problems, problem => Assert.DoesNotContain("not replayed", problem, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_alerts_that_Pyrra_generates_are_read_with_their_waiting()
    {
        var (rules, problems) = Read(
            """
            groups:
            - name: api-errors
              rules:
              - expr: sum(rate(http_requests_total{code=~"5..",job="api"}[5m])) / sum(rate(http_requests_total{job="api"}[5m]))
                labels: {job: api, slo: api-errors}
                record: http_requests:burnrate5m
              - expr: sum(rate(http_requests_total{code=~"5..",job="api"}[1h])) / sum(rate(http_requests_total{job="api"}[1h]))
                labels: {job: api, slo: api-errors}
                record: http_requests:burnrate1h
              - alert: ErrorBudgetBurn
                expr: http_requests:burnrate5m{job="api",slo="api-errors"} > (14 * (1-0.99)) and http_requests:burnrate1h{job="api",slo="api-errors"} > (14 * (1-0.99))
                for: 2m0s
                labels: {severity: critical, slo: api-errors, long: 1h, short: 5m}
              - alert: SLOMetricAbsent
                expr: absent(http_requests_total{job="api"}) == 1
                for: 2m
                labels: {severity: critical, slo: api-errors}
            """
        );

        Assert.Equal(["ErrorBudgetBurn", "SLOMetricAbsent"], rules.Select(rule => rule.Name));
        Assert.All(rules, rule => Assert.Equal(Severity.Page, rule.Severity));
        Assert.All(rules, rule => Assert.Equal(new AlertTiming(2.Minutes, TimeSpan.Zero), rule.Timing));
        Assert.Equal(5.Minutes, rules[0].Condition.Late);
        Assert.IsType<RuleCondition.Absent>(rules[1].Condition);
        Assert.Empty(problems);
    }

    [Fact]
    public void An_absence_that_the_history_cannot_tell_is_left_out_with_a_warning()
    {
        var (rules, problems) = Read(
            """
            groups:
            - rules:
              - record: http_requests:burnrate5m
                expr: sum(rate(http_errors_total{job="api"}[5m])) / sum(rate(http_requests_total{job="api"}[5m]))
              - {alert: Absent, expr: 'absent(http_requests_total{job="api"}) == 1', for: 2m}
              - {alert: Absent, expr: 'absent(http_errors_total{job="api"}) == 1', for: 2m}
            """
        );

        Assert.Single(rules);
        Assert.StartsWith(
            "rules.yml:6:27: warning: Absent is not replayed: 'http_errors_total{job=\"api\"}' may have no series because nothing of it happened yet",
            Assert.Single(problems),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("groups: []", "rules.yml: error: the file has no alerting rules; ")]
    [InlineData("groups: [{rules: [{alert: A, expr: up == 0}]}]", "none of its alerting rules can be replayed")]
    [InlineData(
        "groups: [{rules: [{alert: A, expr: 'a >'}]}]",
        "rules.yml:1:36: error: the expression of A is no PromQL; "
    )]
    [InlineData("groups: [{rules: [{alert: A}]}]", "error: ")]
    public void A_file_of_which_nothing_can_be_replayed_is_an_error(string text, string problem)
    {
        var (rules, problems) = Read(text);

        Assert.Empty(rules);
        Assert.Contains(problems, one => one.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_of_several_SLOs_are_warned_of()
    {
        var (rules, problems) = Read(
            """
            groups:
            - rules:
              - {alert: A, expr: e5m > 0.1, labels: {slo: one, severity: info}}
              - {alert: A, expr: e5m > 0.1, labels: {slo: two, severity: warning}}
            """
        );

        Assert.Equal(["info", "ticket"], rules.Select(rule => rule.Severity.Name));
        Assert.Contains("its rules are of 2 SLOs", Assert.Single(problems), StringComparison.Ordinal);
    }

    static (IReadOnlyList<AlertRule> Rules, List<string> Problems) Read(string text)
    {
        List<Problem> problems = [];
        var rules = PrometheusRules.Read(new DocumentFile("rules.yml", text), problems);
        return (rules, problems.ConvertAll(problem => problem.ToString()));
    }
}
