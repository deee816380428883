using System.Text;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;
using Leeway.Engine.Measuring;
using Leeway.Ledger;
using Microsoft.AspNetCore.Http;

namespace Leeway.Engine.Tests.Collecting;

/// <summary>Targets that mean harm, over real HTTP: each fails with a reason, in bounded memory, and the others go on.</summary>
public sealed class HostilePagesTests
{
    const int BodyBytesMax = 16 << 20;
    const string Good = "requests_total{code=\"200\"} 5\n";

    public static TheoryData<string, string> Attacks { get; } =
        new()
        {
            { "an endless answer", "the body is longer than 16777216 bytes; raise bodyBytesMax" },
            { "a gzip bomb", "the body is longer than 16777216 bytes; raise bodyBytesMax" },
            { "a truncated gzip stream", "Found truncated data" },
            { "gzip twice", "the body is encoded as 'gzip', once more or in another way than asked for: gzip" },
            { "another encoding", "the body is encoded as 'br', once more or in another way than asked for: gzip" },
            { "redirects without end", "answered 302 Found, after 5 redirects" },
            { "a slow drip", "no answer within 500ms" },
            { "a label of 10 MB", "line 1: the series is longer than 262144 bytes" },
            { "a name of 10 MB", "line 1: the series is longer than 262144 bytes" },
            { "a million labels", "line 1: the series is longer than 262144 bytes" },
            { "a page of one line without end", "line 1, column 10000001: the page ends inside a line" },
            { "a wrong name that is long", "line 1: the label 'xxxxxxxxxx" },
            { "a million series", "the page has more than 200000 series; raise seriesMax" },
            { "a page that breaks off", "the page breaks off after 29 bytes: The response ended prematurely" },
            // How far it came until then, and so what is said of it, is a matter of luck.
            { "a connection that is reset", "" },
            { "bytes of no text", "line 1: the series is not valid UTF-8" },
        };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task A_hostile_page_fails_with_its_reason_and_in_bounded_memory(string attack, string reason)
    {
        var pool = new CountingPool();
        await using var server = await TargetServer.Start(context => Attack(attack, context));
        var target = Target(server.Url, job => job with { Timeout = Timeout(attack) });
        Assert.StartsWith(reason, await Scrape([target], pool), StringComparison.Ordinal);
        Assert.InRange(Assert.IsType<ScrapeOutcome.Failed>(target.Outcome).Reason.Length, 1, 301);
        // The longest body, and the buffer that it outgrew.
        Assert.InRange(pool.Most, 0, 2 * BodyBytesMax + 1);
        Assert.Equal(pool.Lent.Count, pool.GivenBack.Count);
    }

    [Fact]
    public async Task Beside_hostile_targets_the_others_are_read()
    {
        var servers = new List<TargetServer>();
        var targets = new List<ScrapedTarget>();
        foreach (var (attack, _) in Attacks.Select(row => row.Data))
        {
            servers.Add(await TargetServer.Start(context => Attack(attack, context)));
            targets.Add(Target(servers[^1].Url, job => job with { Timeout = Timeout(attack) }));
        }
        servers.Add(await TargetServer.Start(context => context.Response.WriteAsync(Good)));
        targets.Add(Target(servers[^1].Url));
        await Scrape(targets, new CountingPool());
        Assert.All(targets[..^1], target => Assert.IsType<ScrapeOutcome.Failed>(target.Outcome));
        Assert.IsType<ScrapeOutcome.Answered>(targets[^1].Outcome);
        Assert.Equal(5, Assert.Single(targets[^1].OnPage).Value);
        await Task.WhenAll(servers.Select(server => server.DisposeAsync().AsTask()));
    }

    [Fact]
    public void Labels_that_are_others_on_every_page_are_not_remembered_for_ever()
    {
        var target = Target(new Uri("http://a/metrics"), job => job with { SeriesMax = 1000, BodyBytesMax = 1 << 20 });
        for (var page = 0; page < 40; page++)
        {
            var lines = Enumerable.Range(0, 1000).Select(line => $"other_created{{id=\"{page}-{line}\"}} 5\n");
            Assert.Null(target.Read(Encoding.UTF8.GetBytes(string.Concat(lines)), default));
            Assert.InRange(target.Series.Remembered, 1, 3000);
        }
    }

    static TimeSpan Timeout(string attack) => attack == "a slow drip" ? 500.Milliseconds : 60.Seconds;

    static Task Attack(string attack, HttpContext context) =>
        attack switch
        {
            "an endless answer" => Endless(context, new byte[100_000]),
            "a gzip bomb" => Send(context, Packed(new string('#', 100_000_000)), "gzip"),
            "a truncated gzip stream" => Send(context, Packed(Good)[..^8], "gzip"),
            "gzip twice" => Send(context, Packed(Good), "gzip, gzip"),
            "another encoding" => Send(context, [1, 2, 3], "br"),
            "redirects without end" => Redirect(context),
            "a slow drip" => Endless(context, "#"u8.ToArray(), 20.Milliseconds),
            "a label of 10 MB" => Send(context, $"a{{b=\"{new string('x', 10_000_000)}\"}} 1\n"),
            "a name of 10 MB" => Send(context, $"{new string('x', 10_000_000)} 1\n"),
            "a million labels" => Send(context, $"a{{{Many(1_000_000, n => $"l{n}=\"\",")}}} 1\n"),
            "a page of one line without end" => Send(context, new string('x', 10_000_000)),
            "a wrong name that is long" => Send(
                context,
                $"a{{{Many(2, _ => $"{new string('x', 100_000)}=\"\",")}}} 1\n"
            ),
            "a million series" => Send(context, Many(1_000_000, n => $"a{n} 1\n")),
            "a page that breaks off" => BreakOff(context),
            "a connection that is reset" => Reset(context),
            "bytes of no text" => Send(context, [.. "a{b=\""u8, 0xFF, 0xFE, .. "\"} 1\n"u8], encoding: null),
            _ => throw new ArgumentException($"There is no attack '{attack}'.", nameof(attack)),
        };

    static string Many(int times, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var n = 0; n < times; n++)
        {
            text.Append(part(n));
        }
        return text.ToString();
    }

    static byte[] Packed(string page) => TargetServer.Gzip(page);

    static Task Send(HttpContext context, string page) => Send(context, Encoding.UTF8.GetBytes(page), encoding: null);

    static async Task Send(HttpContext context, byte[] body, string? encoding)
    {
        context.Response.Headers.ContentEncoding = encoding;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    static Task Redirect(HttpContext context)
    {
        context.Response.Redirect($"/metrics?{context.Request.QueryString.Value?.Length}{context.Request.QueryString}");
        return Task.CompletedTask;
    }

    // The server sends what there is before it closes a connection in which it promised more.
    static Task BreakOff(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        return context.Response.WriteAsync(Good);
    }

    static async Task Reset(HttpContext context)
    {
        await BreakOff(context);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    static async Task Endless(HttpContext context, byte[] part, TimeSpan? pause = null)
    {
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(pause ?? TimeSpan.Zero, TimeProvider.System, context.RequestAborted);
        }
    }

    static async Task<string?> Scrape(List<ScrapedTarget> targets, CountingPool pool)
    {
        using var http = new AccessClient();
        using var meter = new EngineMeter();
        using var round = new ScrapeRound(
            new ScrapeClient(http),
            TimeProvider.System,
            new TickGrid(100.Milliseconds),
            meter
        )
        {
            Pool = pool,
        };
        round.Start(targets, DateTimeOffset.UnixEpoch + 1.Days);
        await round.Settle(TimeProvider.System.GetUtcNow() + 60.Seconds, TestContext.Current.CancellationToken);
        return round.Take().Single(answer => answer.Target == targets[0]).Failure;
    }

    static ScrapedTarget Target(Uri address, Func<ScrapeJob, ScrapeJob>? change = null)
    {
        var job = new ScrapeJob
        {
            Name = "app",
            Targets = [new ScrapeTarget(address, address.Authority)],
            BodyBytesMax = BodyBytesMax,
            Timeout = 60.Seconds,
        };
        job = change is null ? job : change(job);
        var target = new ScrapedTarget(job, job.Targets[0], _ => new ColumnId(1));
        target.Follow(new ColumnIndex([new CollectedColumn(new ColumnId(0), CountingScript.Requests())]));
        return target;
    }
}
