using System.Text;
using Leeway.Core.Series;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Measuring;
using Leeway.Ledger;
using Microsoft.AspNetCore.Http;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>One scrape over real HTTP: what is read, and what each kind of trouble becomes.</summary>
public sealed class ScrapingTests
{
    const string Page = "requests_total{code=\"200\"} 5\nrequests_total{code=\"500\"} 1\n";

    [Fact]
    public async Task A_page_is_read_and_its_counted_series_are_known()
    {
        var (failure, target) = await Scrape(context => context.Response.WriteAsync(Page));
        Assert.Null(failure);
        var answered = Assert.IsType<ScrapeOutcome.Answered>(target.Outcome);
        Assert.Equal((2, Page.Length), (answered.Samples, answered.BodyBytes));
        Assert.Equal([5, 1], target.OnPage.Select(series => series.Value));
    }

    [Fact]
    public async Task A_compressed_page_is_asked_for_and_read()
    {
        var (failure, target) = await Scrape(async context =>
        {
            Assert.Contains("gzip", context.Request.Headers.AcceptEncoding.ToString(), StringComparison.Ordinal);
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(TargetServer.Gzip(Page));
        });
        Assert.Null(failure);
        Assert.Equal(2, target.OnPage.Count);
    }

    [Fact]
    public async Task An_openmetrics_page_is_read_as_such()
    {
        var (failure, target) = await Scrape(context =>
        {
            context.Response.ContentType = "application/openmetrics-text; version=1.0.0; charset=utf-8";
            return context.Response.WriteAsync(
                "# TYPE requests counter\nrequests_total{code=\"200\"} 5 # {trace=\"a\"} 1\n# EOF\n"
            );
        });
        Assert.Null(failure);
        Assert.Equal(5, Assert.Single(target.OnPage).Value);
    }

    [Theory]
    [InlineData("requests_total{code=\"200\"} 5\nrequests_total{code= 1\n", "line 2")]
    [InlineData("requests_total{code=\"200\"} 5", "line 1")]
    public async Task A_page_that_breaks_off_or_cannot_be_read_is_refused_whole(string page, string where)
    {
        var (failure, target) = await Scrape(context => context.Response.WriteAsync(page));
        Assert.StartsWith(where, failure, StringComparison.Ordinal);
        Assert.IsType<ScrapeOutcome.Failed>(target.Outcome);
    }

    [Fact]
    public async Task A_truncated_gzip_stream_is_that_targets_failure()
    {
        var (failure, _) = await Scrape(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            var packed = TargetServer.Gzip(string.Concat(Enumerable.Repeat(Page, 1000)));
            await context.Response.Body.WriteAsync(packed.AsMemory(0, packed.Length / 2));
        });
        Assert.NotNull(failure);
    }

    [Fact]
    public async Task An_answer_other_than_200_is_a_failure_that_names_it()
    {
        var (failure, _) = await Scrape(context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });
        Assert.Equal("answered 503 Service Unavailable", failure);
    }

    [Fact]
    public async Task A_body_longer_than_the_limit_is_refused_also_when_it_comes_compressed()
    {
        var (failure, _) = await Scrape(
            async context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await context.Response.Body.WriteAsync(TargetServer.Gzip(new string('#', 10_000_000)));
            },
            job => job with { BodyBytesMax = 100_000 }
        );
        Assert.StartsWith(
            "the body is longer than 100000 bytes; raise bodyBytesMax",
            failure,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_page_with_more_series_than_the_limit_is_refused()
    {
        var (failure, _) = await Scrape(
            context => context.Response.WriteAsync(Page),
            job => job with { SeriesMax = 1 }
        );
        Assert.StartsWith("the page has more than 1 series", failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_hangs_fails_after_its_timeout_and_one_that_drips_too()
    {
        var (failure, _) = await Scrape(
            async context =>
            {
                while (true)
                {
                    await context.Response.WriteAsync("# drip\n", context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                    await Task.Delay(10.Milliseconds, TimeProvider.System, context.RequestAborted);
                }
            },
            job => job with { Timeout = 200.Milliseconds }
        );
        Assert.Equal("no answer within 200ms", failure);
    }

    [Fact]
    public async Task A_target_that_nobody_serves_is_refused_with_the_systems_words()
    {
        var (failure, _) = await Scrape(Job(new Uri("http://127.0.0.1:1/metrics")));
        Assert.Contains("refused", failure, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_of_known_series_costs_no_bytes_per_sample()
    {
        Assert.True(BytesOfReading(series: 20_000) - BytesOfReading(series: 100) < 1000);
    }

    static long BytesOfReading(int series)
    {
        var target = Target(Job(new Uri("http://127.0.0.1:1/metrics")));
        var lines = Enumerable
            .Range(0, series)
            .Select(n => $"requests_total{{code=\"{n}\",path=\"/a/b/c\"}} {n}\nother{{n=\"{n}\"}} 1\n");
        var page = Encoding.UTF8.GetBytes(string.Concat(lines));
        for (var warm = 0; warm < 3; warm++)
        {
            Assert.Null(target.Read(page, ExpositionFormat.PrometheusText));
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Null(target.Read(page, ExpositionFormat.PrometheusText));
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(series, target.OnPage.Count);
        return bytes;
    }

    static async Task<(string? Failure, ScrapedTarget Target)> Scrape(
        RequestDelegate page,
        Func<ScrapeJob, ScrapeJob>? change = null
    )
    {
        await using var server = await TargetServer.Start(page);
        return await Scrape((change ?? (job => job))(Job(server.Url)));
    }

    static async Task<(string? Failure, ScrapedTarget Target)> Scrape(ScrapeJob job)
    {
        using var http = new AccessClient();
        using var meter = new EngineMeter();
        var clock = TimeProvider.System;
        using var round = new ScrapeRound(new ScrapeClient(http), clock, new TickGrid(100.Milliseconds), meter);
        var target = Target(job);
        round.Start([target], DateTimeOffset.UnixEpoch + 1.Days);
        await round.Settle(clock.GetUtcNow() + 30.Seconds, TestContext.Current.CancellationToken);
        return (Assert.Single(round.Take()).Failure, target);
    }

    static ScrapedTarget Target(ScrapeJob job)
    {
        var target = new ScrapedTarget(job, job.Targets[0], _ => new ColumnId(1));
        target.Follow(new ColumnIndex([new CollectedColumn(new ColumnId(0), CountingScript.Requests())]));
        return target;
    }

    static ScrapeJob Job(Uri address) =>
        new() { Name = "app", Targets = [new ScrapeTarget(address, address.Authority)] };
}
