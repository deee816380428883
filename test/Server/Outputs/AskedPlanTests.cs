using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Leeway.Client;

namespace Leeway.Server.Tests.Outputs;

/// <summary>Plans that a server learns from recorded incidents.</summary>
public sealed class AskedPlanTests(StillServer server) : IClassFixture<StillServer>
{
    const string Record = """
        start,detected,repaired,impact,class,risk
        2024-02-03T07:12:00Z,2024-02-03T07:27:00Z,2024-02-03T07:57:00Z,40%,load,
        2024-09-03T07:12:00Z,2024-09-03T07:17:00Z,2024-09-03T08:57:00Z,40%,load,
        2025-03-03T07:12:00Z,2025-03-03T07:20:00Z,2025-03-03T07:57:00Z,40%,,unheard-of
        2025-05-03T07:12:00Z,,,,,unheard-off
        """;

    [Fact]
    public async Task A_posted_record_teaches_is_judged_and_is_told_what_of_it_counts_for_nothing()
    {
        var (code, text) = await Post("?from=2024-01-01T00:00:00Z&until=2025-12-31T00:00:00Z", Record);

        Assert.Equal(HttpStatusCode.OK, code);
        var plan = JsonSerializer.Deserialize(text, LeewayJson.Default.PlanDetail)!;
        // Three in two years: (3 + ½) / 2.
        Assert.Equal(1.75, plan.Risks.Single(risk => risk.Name == "unheard-of").PerYear);
        Assert.Empty(plan.UnknownRisks);
        Assert.Equal(18, Assert.Single(plan.Calibration).Actual);
        Assert.Equal(
            "incidents:5:1: warning: the incident is not counted: there is no Risk 'unheard-off'; did you mean 'unheard-of'?",
            Assert.Single(plan.RecordWarnings)
        );
    }

    [Fact]
    public async Task Bad_minutes_are_told_in_the_events_of_the_ledger_too()
    {
        using var http = new HttpClient();
        var text = await http.GetStringAsync(Address(""), TestContext.Current.CancellationToken);
        var plan = JsonSerializer.Deserialize(text, LeewayJson.Default.PlanDetail)!;

        Assert.NotNull(plan.EventsADay);
        var events = plan.EventsADay.Value / 1440;
        Assert.Equal(plan.BudgetMinutes * events, plan.BudgetEvents!.Value, 1e-3);
        Assert.All(plan.Risks, risk => Assert.Equal(risk.BadMinutesAYear * events, risk.BadEventsAYear!.Value, 1e-3));
        Assert.All(plan.Projects, one => Assert.Equal(one.SavedMinutes * events, one.SavedEvents!.Value, 1e-3));
    }

    [Theory]
    [InlineData(
        "",
        "start\nyesterday\n",
        "incidents:2:1: error: incident start is the text 'yesterday', not an instant"
    )]
    [InlineData("?from=soon", Record, "'soon' is not an instant")]
    [InlineData("", "start\n2026-03-01T12:00:00Z\n", "the record is shorter than a day; say with 'from' and 'until'")]
    public async Task What_is_wrong_with_a_record_is_told_with_its_place(string query, string record, string problem)
    {
        var (code, text) = await Post(query, record);

        Assert.Equal(HttpStatusCode.BadRequest, code);
        Assert.Contains(problem, Regex.Unescape(text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_is_too_long_is_refused() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post("", new string('x', 300_000))).Code);

    [Fact]
    public async Task The_page_learns_from_a_record_and_says_how_good_that_is()
    {
        using var http = new HttpClient();
        var query = $"?from=2024-01-01&until=2025-12-31&incidents={Uri.EscapeDataString(Record)}";
        var address = new Uri(server.Address, $"/slos/orders/plan{query}");
        var page = WebUtility.HtmlDecode(await http.GetStringAsync(address, TestContext.Current.CancellationToken));

        Assert.Contains("2024-12-31 to 2025-12-31, predicted from the time before:", page, StringComparison.Ordinal);
        Assert.Contains("there is no Risk 'unheard-off'", page, StringComparison.Ordinal);
    }

    async Task<(HttpStatusCode Code, string Text)> Post(string query, string record)
    {
        using var http = new HttpClient();
        using var body = new StringContent(record, Encoding.UTF8, "text/csv");
        using var answer = await http.PostAsync(Address(query), body, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    Uri Address(string query) => new(server.Address, $"/api/v1/slos/orders/plan{query}");
}
