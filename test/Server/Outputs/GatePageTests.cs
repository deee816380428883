using System.Net;

namespace Leeway.Server.Tests.Outputs;

/// <summary>What pages say of gates: of a service whose budget is gone, and of one without a policy.</summary>
public sealed class GatePageTests(StillServer server) : IClassFixture<StillServer>
{
    [Fact]
    public async Task The_gate_lists_every_service_with_its_answer_the_reason_and_the_way_out()
    {
        var page = await Page("gate");

        Assert.Contains("2 services: 0 allow, 0 warn, 1 block, 1 inconclusive", page, StringComparison.Ordinal);
        Assert.True(
            page.IndexOf("href=\"gate/shop\"", StringComparison.Ordinal)
                < page.IndexOf("href=\"gate/post\"", StringComparison.Ordinal),
            "what is held up comes first"
        );
        Assert.Contains("orders: exhausted: remaining = -1.0662 &lt;= 0", page, StringComparison.Ordinal);
        Assert.Contains("until remaining &gt; 0.05 and action items are filed", page, StringComparison.Ordinal);
        Assert.Contains("107% over", page, StringComparison.Ordinal);
        Assert.Contains("enforced by policy shop", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_policy_is_about_is_said_to_be_so_and_how_to_begin()
    {
        var page = await Page("gate");

        Assert.Contains("no ErrorBudgetPolicy is about an SLO of service post", page, StringComparison.Ordinal);
        Assert.Contains("selector: {service: post}", page, StringComparison.Ordinal);
        Assert.Contains("# Error-budget policies", await Page("guide/policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_of_a_service_answers_a_question_with_its_evidence_and_keeps_nothing_of_it()
    {
        var page = await Page("gate/shop?version=v42&cost=300%25&chance=0.5");

        Assert.Contains("A deployment of v42 now", page, StringComparison.Ordinal);
        Assert.Contains("it may spend 150% expected and 150% in the worst tenth", page, StringComparison.Ordinal);
        Assert.Contains("href=\"slos/orders#policy\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"incidents/1\"", page, StringComparison.Ordinal);
        Assert.Contains("Its policies grant no exceptions.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody has asked this gate in these days.", page, StringComparison.Ordinal);

        var rollback = await Page("gate/shop?kind=rollback");
        Assert.Contains("a rollback change is never held up", rollback, StringComparison.Ordinal);
        Assert.Contains("stance-allow", rollback, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_cannot_be_meant_says_what_is_wrong_in_its_form()
    {
        var (code, page) = await Answer("gate/shop?canary=all&kind=deploy&days=1000");

        Assert.Equal(HttpStatusCode.BadRequest, code);
        Assert.Contains("Canary sees: Write a share between 0 and 1", page, StringComparison.Ordinal);
        Assert.Contains("&#x27;deploy&#x27; is no kind of change", page, StringComparison.Ordinal);
        Assert.Contains("&#x27;1000&#x27; is not a number of days from 1 to 400", page, StringComparison.Ordinal);
        Assert.Contains("value=\"all\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Answer("gate/nowhere")).Code);
    }

    [Theory]
    [InlineData("slos/orders", "href=\"gate/shop\"")]
    [InlineData("?service=shop", "href=\"gate/shop\"")]
    [InlineData("incidents/1", "The gate of shop</a> answers")]
    public async Task Pages_that_a_gate_goes_by_lead_to_it(string path, string link) =>
        Assert.Contains(link, await Page(path), StringComparison.Ordinal);

    async Task<(HttpStatusCode Code, string Page)> Answer(string path)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(server.Address, path), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    async Task<string> Page(string path)
    {
        var (code, page) = await Answer(path);
        Assert.Equal(HttpStatusCode.OK, code);
        return page;
    }
}
