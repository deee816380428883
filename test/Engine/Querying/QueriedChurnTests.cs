using Leeway.Core.Indicators;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Tests.Churn;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Querying;

/// <summary>The same pods, scraped by Leeway and asked of the servers that scraped them too.</summary>
public sealed class QueriedChurnTests
{
    static readonly ChurnLoad Load = new(RequestsPerSecond: 2, ErrorShare: 0.001)
    {
        Pods = 5,
        Life = 40.Minutes,
        Length = 3.Hours,
        Seed = 7,
    };

    static readonly Lazy<ChurnRun> Lived = new(() => new ChurnRun(Load));

    static readonly DateTimeOffset From = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    static readonly Indicator Rule = new(
        "shop-success",
        Counter("requests_total"),
        PartKind.Bad,
        Counter("errors_total"),
        asked: new AskedQueries("server", "sum(rate(requests_total[5m]))", "sum(rate(errors_total[5m]))")
    );

    static DateTimeOffset End => From + Load.Length + 1.Minutes;

    static Interval All => new(From, From + Load.Length);

    [Fact]
    public async Task A_prometheus_that_scraped_the_same_pages_gives_the_same_counts()
    {
        await using var prometheus = await Prometheus();
        await using var script = new QueryScript(SourceAt(prometheus.Url), Rule);

        await script.Live(From + 5.Minutes, End);
        await script.Fill(End);

        Same(Lived.Value.Counted, script.Read(All));
        Assert.Equal(From + Load.Length, script.Watermark);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task So_does_it_where_pods_keep_their_addresses_or_do_not_say_when_they_began(
        bool statesStart,
        bool keepsAddresses
    )
    {
        var run = new ChurnRun(
            Load with
            {
                StatesStart = statesStart,
                KeepsAddresses = keepsAddresses,
                Length = 2.Hours,
            }
        );
        await using var prometheus = await PrometheusServer.Start(folder => PrometheusPast.Write(run.Pages, folder));
        await using var script = new QueryScript(SourceAt(prometheus.Url), Rule);

        await script.Live(From + 5.Minutes, From + 2.Hours + 1.Minutes);
        await script.Fill(From + 2.Hours + 1.Minutes);

        Same(run.Counted, script.Read(new Interval(From, From + 2.Hours)));
    }

    [Theory]
    [InlineData("up == 1", 1.0)]
    [InlineData("up == 0", 0.0)]
    public async Task Whether_targets_are_up_is_counted_once_for_each_scrape(string test, double share)
    {
        await using var prometheus = await Prometheus();
        var (total, part) = (Compiled("count(up)"), Compiled($"count({test})"));
        var rule = new Indicator("up", total, PartKind.Bad, part, asked: new AskedQueries("server", "count(up)", test));
        await using var script = new QueryScript(SourceAt(prometheus.Url) with { BackFill = TimeSpan.Zero }, rule);

        await script.Live(From + 5.Minutes, From + 20.Minutes);

        var window = new Interval(From + 6.Minutes, From + 16.Minutes);
        var scrapes = Lived.Value.Pages.Count(page => window.Contains(QueryScript.EdgeOf(page.At)));
        var counted = script.Read(window).Counted;
        Assert.Equal(scrapes, counted.Total, 6);
        Assert.Equal(scrapes * share, counted.Bad, 6);
    }

    static CountingExpression Compiled(string query) => CountingCompiler.Compile(query).Expression!;

    [Fact]
    public async Task So_does_a_victoria_metrics()
    {
        await using var victoria = await VictoriaServer.Start(PrometheusPast.Lines(Lived.Value.Pages));
        await using var script = new QueryScript(SourceAt(victoria.Url), Rule);

        await script.Live(From + 5.Minutes, End);
        await script.Fill(End);

        Same(Lived.Value.Counted, script.Read(All));
    }

    [Fact]
    public async Task After_a_stop_of_ten_minutes_and_of_two_hours_the_ledger_is_the_same_as_without()
    {
        await using var prometheus = await Prometheus();
        await using var steady = new QueryScript(SourceAt(prometheus.Url), Rule);
        await using var stopped = new QueryScript(SourceAt(prometheus.Url), Rule);

        await steady.Live(From + 5.Minutes, End);
        await steady.Fill(End);
        await stopped.Live(From + 5.Minutes, From + 20.Minutes);
        await stopped.Restart();
        await stopped.Live(From + 30.Minutes, From + 40.Minutes);
        await stopped.Restart();
        await stopped.Live(From + 160.Minutes, End);
        await stopped.Fill(End);

        SameTicks(steady, stopped);
    }

    [Fact]
    public async Task A_longer_delay_counts_nothing_again()
    {
        await using var prometheus = await Prometheus();
        await using var steady = new QueryScript(SourceAt(prometheus.Url), Rule);
        await using var delayed = new QueryScript(SourceAt(prometheus.Url), Rule);

        await steady.Live(From + 5.Minutes, End);
        await delayed.Live(From + 5.Minutes, From + 20.Minutes);
        await delayed.Restart(SourceAt(prometheus.Url) with { Delay = 10.Minutes });
        await delayed.Live(From + 20.Minutes, End);

        var known = new Interval(From + 6.Minutes, From + Load.Length - 10.Minutes);
        Assert.Equal(steady.Read(known).Counted.Total, delayed.Read(known).Counted.Total, 6);
        Assert.Equal(steady.Read(known).Counted.Bad, delayed.Read(known).Counted.Bad, 6);
    }

    [Fact]
    public async Task What_is_filled_in_is_what_would_have_been_counted_at_its_time()
    {
        await using var prometheus = await Prometheus();
        await using var live = new QueryScript(SourceAt(prometheus.Url), Rule);
        await using var filled = new QueryScript(SourceAt(prometheus.Url), Rule);

        await live.Live(From + 5.Minutes, End);
        await live.Fill(End);
        await filled.Live(End, End);
        await filled.Fill(End);

        SameTicks(live, filled);
        Assert.Equal(TimeSpan.Zero, filled.Source.FillLeft);
    }

    static Task<PrometheusServer> Prometheus() =>
        PrometheusServer.Start(folder => PrometheusPast.Write(Lived.Value.Pages, folder));

    // Parts of events, as clipping a span at an edge leaves them, add up to whole ones but for rounding.
    static void Same(ChurnCounts expected, WindowCounts counted)
    {
        Assert.Equal(expected.Requests, counted.Counted.Total, 6);
        Assert.Equal(expected.Errors, counted.Counted.Bad, 6);
    }

    static void SameTicks(QueryScript expected, QueryScript actual)
    {
        var known = new Interval(All.From, All.Until - 1.Minutes);
        foreach (var (one, other) in expected.Ticks(known).Zip(actual.Ticks(known)))
        {
            Assert.Equal(one.Counted.Total, other.Counted.Total, 6);
            Assert.Equal(one.Counted.Bad, other.Counted.Bad, 6);
            Assert.Equal(one.Covered.TotalSeconds, other.Covered.TotalSeconds, 4);
        }
    }

    static QuerySource SourceAt(Uri url) =>
        new()
        {
            Name = "server",
            Url = new Uri(url, "/"),
            BackFillLoad = 1,
        };

    static CountingExpression Counter(string name) =>
        new([
            new CountingTerm(1, new Selector([new LabelMatcher(LabelSet.MetricNameLabel, MatchOperator.Equal, name)])),
        ]);
}
