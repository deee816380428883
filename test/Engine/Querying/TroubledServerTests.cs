using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Tests.Querying;

/// <summary>Servers that are slow, that refuse, or that have too much.</summary>
public sealed class TroubledServerTests
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_endless_answer_ends_at_the_limit_and_is_asked_for_by_its_expression()
    {
        await using var server = await QueryServer.Start(
            (query, context) =>
                query.StartsWith("sum(", StringComparison.Ordinal) ? Answers.Values(context) : Answers.Endless(context)
        );
        await using var script = new QueryScript(SourceAt(server.Url), Rule);

        await script.Live(Now, Now + 1.Minutes);

        var asked = script.Source.Slis[0];
        Assert.Contains("too many", asked.Approximate, StringComparison.Ordinal);
        Assert.Null(asked.Trouble);
        Assert.Contains("sum(rate(requests_total[60000ms]))", server.Queries);
        // 2 requests and 1 error a second: what the server says for the edges that it gave.
        var counted = script.Read(new Interval(Now - 30.Seconds, Now)).Counted;
        Assert.Equal((60, 30), (counted.Total, counted.Bad));
    }

    [Fact]
    public async Task A_server_that_fails_is_asked_less_often_and_gone_on_with_when_it_is_back()
    {
        var isBack = false;
        await using var server = await QueryServer.Start(
            (_, context) => isBack ? QueryServer.Nothing(context) : Answers.Refuse(context, 503)
        );
        await using var script = new QueryScript(SourceAt(server.Url), Rule);

        await script.Live(Now, Now + 10.Minutes);
        var asked = server.Queries.Count;
        var trouble = script.Source.Slis[0].Trouble;
        isBack = true;
        await script.Live(Now + 10.Minutes, Now + 13.Minutes);

        Assert.InRange(asked, 3, 12); // of 41 edges
        Assert.StartsWith("answered 503", trouble, StringComparison.Ordinal);
        Assert.Null(script.Source.Slis[0].Trouble);
    }

    [Fact]
    public async Task A_query_that_hangs_is_given_up_in_time_and_said_to_have()
    {
        await using var server = await QueryServer.Start((_, context) => Answers.Hang(context));
        await using var script = new QueryScript(SourceAt(server.Url) with { Timeout = 50.Milliseconds }, Rule);

        await script.Live(Now, Now);

        Assert.Equal("no answer within 50ms", script.Source.Slis[0].Trouble);
    }

    [Fact]
    public async Task A_query_that_hangs_keeps_no_other_waiting()
    {
        await using var server = await QueryServer.Start(
            (query, context) =>
                query.StartsWith("slow", StringComparison.Ordinal)
                    ? Answers.Hang(context)
                    : QueryServer.Nothing(context)
        );
        var slow = new Indicator(
            "slow",
            Counter("slow_total"),
            PartKind.Bad,
            Counter("slow_total"),
            asked: new AskedQueries("server", "slow", "slow")
        );
        var source = SourceAt(server.Url) with { Timeout = 10.Minutes, Concurrency = 2 };
        await using var script = new QueryScript(source, slow, Rule);

        await script.Live(Now, Now + 2.Minutes, patience: 300.Milliseconds);

        var known = script.Source.Slis.ToDictionary(sli => sli.Indicator, sli => sli.KnownUntil);
        Assert.Equal(Now + 90.Seconds, known[Rule.Name]); // all but the delay
        Assert.Equal(1, script.Source.UnderWay);
    }

    [Theory]
    [InlineData("<html>a proxy's page</html>", "answered 200 OK, not with JSON")]
    [InlineData("{", "the answer is not that of a Prometheus")]
    [InlineData("""{"status":"error","error":"parse error"}""", "answered 200: parse error")]
    public async Task What_is_no_answer_is_told_in_words(string body, string reason)
    {
        await using var server = await QueryServer.Start((_, context) => QueryServer.Json(context, body));
        await using var script = new QueryScript(SourceAt(server.Url), Rule);

        await script.Live(Now, Now);

        Assert.StartsWith(reason, script.Source.Slis[0].Trouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_wants_a_password_gets_it_and_one_that_refuses_it_is_told_of_without_it()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("leeway-secret-").FullName, "password");
        await File.WriteAllTextAsync(file, "swordfish-marker", TestContext.Current.CancellationToken);
        var seen = "";
        await using var server = await QueryServer.Start(
            (_, context) =>
            {
                seen = $"{context.Request.Headers.Authorization} {context.Request.Headers["X-Scope-OrgID"]}";
                return Answers.Refuse(context, 401, """{"status":"error","error":"no swordfish-marker here"}""");
            }
        );
        var access = new HttpAccess
        {
            Credentials = new HttpCredentials.Token("Bearer", new SecretSource.File(file)),
            Headers = [new HttpHeader("X-Scope-OrgID", "shop", Secret: null)],
        };
        await using var script = new QueryScript(SourceAt(server.Url) with { Access = access }, Rule);

        await script.Live(Now, Now);

        Assert.Equal("Bearer swordfish-marker shop", seen);
        var trouble = script.Source.Slis[0].Trouble;
        Assert.StartsWith("answered 401", trouble, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", trouble, StringComparison.Ordinal);
        File.Delete(file);
    }

    static readonly Indicator Rule = new(
        "shop-success",
        Counter("requests_total"),
        PartKind.Bad,
        Counter("errors_total"),
        asked: new AskedQueries(
            "server",
            "sum(rate(requests_total[{{.window}}]))",
            "sum(rate(errors_total[{{.window}}]))"
        )
    );

    static QuerySource SourceAt(Uri url) =>
        new()
        {
            Name = "server",
            Url = url,
            BackFill = TimeSpan.Zero,
            SamplesMax = 1000,
            SeriesMax = 100,
        };

    static CountingExpression Counter(string name) =>
        new([
            new CountingTerm(1, new Selector([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name)])),
        ]);
}
