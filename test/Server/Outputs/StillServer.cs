using System.Text.RegularExpressions;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine;
using Leeway.Engine.Records;
using Leeway.Ledger;
using Leeway.Ledger.Disk;
using Leeway.Server.Api;
using Leeway.Server.Hosting;
using Leeway.Server.Tests.EndToEnd;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Leeway.Server.Tests.Outputs;

/// <summary>A whole server at one instant: thirty made-up days, two real scrapes, a page that nobody has taken.</summary>
/// <remarks>Its clock stands still, so that whatever it is asked it answers the same, today and next year.</remarks>
public sealed partial class StillServer : IAsyncLifetime
{
    static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    static readonly TimeSpan Tick = 15.Seconds;

    // A third of a tick, within which all targets are asked, and a little: no other wait ends with it.
    static readonly TimeSpan Asking = 5001.Milliseconds;
    const int Targets = 2;

    readonly StillClock _clock = new(Noon);
    readonly TestFolder _folder = new();
    StillApp? _app;
    WebApplication? _web;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = ServeSettings.DefaultListen;

    public async ValueTask InitializeAsync()
    {
        _app = await StillApp.Start();
        _folder.Write("shop.yaml", StillDocuments.Of(_app.Host));
        MakeThePast();
        // The static assets are those of the program; this process has another name.
        Environment.SetEnvironmentVariable("ASPNETCORE_APPLICATIONNAME", "leeway");
        _web = LeewayServer.Build(
            new ServeSettings
            {
                Engine = new EngineSettings
                {
                    DocumentPaths = [_folder.Documents],
                    DataFolder = _folder.Data,
                    Tick = Tick,
                },
                Listen = new Uri("http://127.0.0.1:0"),
                Clock = _clock,
            }
        );
        _app.Page = PageOf(scrape: 1);
        await _web.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_web.Urls.Single());
        await PassTick(Noon, asked: 0);
        // The page was tried once, and is put off for the five minutes that the pager has asked for.
        await Until(() => _clock.Waits(5.Minutes) == 1, "the page is tried");
        await Until(() => _clock.Waits(Tick - Asking) == 1, "the next tick is awaited");
        var records = _web.Services.GetRequiredService<LeewayEngine>().Records;
        await Poll.Until(
            stop => records.List<IncidentNote>(all => all, stop),
            notes => notes.Count > 0,
            () => "the page opens an incident"
        );
        _app.Page = PageOf(scrape: 2);
        var asked = _app.Asked + _clock.Waits(TimeSpan.Zero, Tick / 3);
        _clock.Advance(Tick - Asking);
        await PassTick(Noon + Tick, asked);
    }

    public async ValueTask DisposeAsync()
    {
        if (_web is { } web)
        {
            await web.StopAsync(new CancellationToken(canceled: true));
            await web.DisposeAsync();
        }
        if (_app is { } app)
        {
            await app.DisposeAsync();
        }
        _folder.Dispose();
    }

    /// <summary>As a sweep does that is under way, until it is disposed of.</summary>
    internal IDisposable TakeSweepTurn() =>
        _web!.Services.GetRequiredService<SweepTurn>().Take()
        ?? throw new InvalidOperationException("A sweep is under way.");

    /// <summary>The one place where what differs from run to run, or with every release, is made the same.</summary>
    public string Scrubbed(string text)
    {
        text = text.Replace(_app!.Host, "shop.example:80", StringComparison.Ordinal)
            .Replace(Address.Authority, "leeway.example", StringComparison.Ordinal)
            .Replace(_folder.Documents, "DOCUMENTS", StringComparison.Ordinal);
        text = Made().Replace(text, "${name}\"…\"");
        return Measured().Replace(text, "${name}0");
    }

    static string PageOf(int scrape) =>
        $$"""
            orders_total{code="200",kind="plain"} {{900 + (80 * scrape)}}
            orders_total{code="200",kind="gift"} {{100 + (10 * scrape)}}
            orders_total{code="500",kind="gift"} {{20 + (10 * scrape)}}
            pages_total{code="200"} {{5000 + (300 * scrape)}}
            search_seconds_bucket{le="0.1"} {{500 + (30 * scrape)}}
            search_seconds_bucket{le="0.3"} {{700 + (45 * scrape)}}
            search_seconds_bucket{le="+Inf"} {{800 + (60 * scrape)}}
            search_seconds_count {{800 + (60 * scrape)}}

            """;

    void MakeThePast()
    {
        using var ledger = Ledger.Ledger.Open(new RealDisk(_folder.Data), new LedgerSettings { Tick = Tick });
        Past(ledger, "orders", hourBefore: new EventCounts(6000, 12), lastHour: new EventCounts(6000, 300));
        Past(ledger, "searches-quick", hourBefore: new EventCounts(900, 4), lastHour: new EventCounts(900, 180));
        Past(ledger, "browsing", hourBefore: new EventCounts(20_000, 3), lastHour: new EventCounts(20_000, 5));
        Assert.IsType<CommitOutcome.Durable>(ledger.Commit(Noon));
        // Before the server does it, at an instant that differs from run to run.
        ledger.Tidy(Noon, CancellationToken.None);
    }

    // Thirty days of equal hours, of which one, a week ago, is not known; then one that is worse.
    void Past(Ledger.Ledger ledger, string slo, EventCounts hourBefore, EventCounts lastHour)
    {
        var loaded = ConfigurationLoader.Load(DocumentFolder.Read([_folder.Documents], []));
        Assert.DoesNotContain(loaded.Problems, problem => problem.Severity == ProblemSeverity.Error);
        var indicator = loaded
            .Configuration!.Objectives.Single(watched => watched.Objective.Name == slo)
            .Objective.Indicator;
        var column = ledger.Column(indicator.ColumnKey);
        for (var hour = 30 * 24; hour > 0; hour--)
        {
            var span = new Interval(Noon - hour.Hours, Noon - (hour - 1).Hours);
            if (hour != 7 * 24)
            {
                ledger.Add(column, span, hour == 1 ? lastHour : hourBefore, span.Length, Origin.Generated);
            }
        }
        ledger.Close(column, Noon);
    }

    /// <summary>Lets the tick at this edge be asked, counted, judged and shown.</summary>
    /// <param name="asked">How many pages had been asked for, or were to be, before it.</param>
    async Task PassTick(DateTimeOffset edge, int asked)
    {
        var settled = edge == Noon ? 1 : 2;
        await Until(() => _clock.Waits(Tick / 2) == settled, "the answers are awaited");
        await Until(
            () => _app!.Asked + _clock.Waits(TimeSpan.Zero, Tick / 3) >= asked + Targets,
            "all are to be asked"
        );
        _clock.Advance(Asking);
        var engine = _web!.Services.GetRequiredService<LeewayEngine>();
        await Until(() => engine.Snapshot.AsOf == edge, "the tick ends");
    }

    static Task<bool> Until(Func<bool> isThere, string what) =>
        Poll.Until(_ => Task.FromResult(isThere()), yes => yes, () => what);

    [GeneratedRegex(@"(?<name>""(?:version|revision|traceId)"": ?)""[^""]+""", RegexOptions.NonBacktracking)]
    private static partial Regex Made();

    [GeneratedRegex(@"(?<name>""durationSeconds"": ?)[0-9.E-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Measured();
}
