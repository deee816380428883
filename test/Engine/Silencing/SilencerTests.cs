using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Keeping;
using Leeway.Engine.Silencing;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Silencing;

/// <summary>Silences that are given while Leeway runs.</summary>
public sealed class SilencerTests : IDisposable
{
    const string Slo = """
        apiVersion: openslo/v1
        kind: SLO
        metadata: {name: checkout}
        spec:
          service: shop
          indicator:
            metadata: {name: checkout}
            spec:
              ratioMetric:
                counter: true
                bad: {metricSource: {spec: {query: 'sum(rate(http_requests_total{code=~"5.."}[5m]))'} } }
                total: {metricSource: {spec: {query: 'sum(rate(http_requests_total[5m]))'} } }
          timeWindow: [{duration: 30d, isRolling: true}]
          budgetingMethod: Occurrences
          objectives: [{target: 0.999}]
        """;

    static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-silencing-").FullName;

    [Fact]
    public async Task A_silence_is_given_once_it_is_in_a_commit_and_is_there_after_a_restart()
    {
        using (var ledger = Open())
        {
            var silencer = new Silencer(new Journal(ledger));
            var given = silencer.Give(Given("a", 2.Hours));
            silencer.Take(Now);
            Assert.False(given.IsCompleted);
            ledger.Commit(Now);
            silencer.Committed();
            Assert.True(await given);
        }
        using var again = Open();
        var restarted = new Silencer(new Journal(again));
        restarted.Resume();
        restarted.Take(Now);
        Assert.Equal("a", Assert.Single(restarted.Active).Id);
    }

    [Fact]
    public async Task An_expired_silence_and_one_that_was_ended_are_forgotten()
    {
        using var ledger = Open();
        var silencer = new Silencer(new Journal(ledger));
        _ = silencer.Give(Given("short", 1.Minutes));
        _ = silencer.Give(Given("long", 2.Hours));
        silencer.Take(Now);
        silencer.Take(Now + 1.Minutes);
        Assert.Equal("long", Assert.Single(silencer.Active).Id);
        var (ended, missing) = (silencer.End("long"), silencer.End("short"));
        silencer.Take(Now + 1.Minutes);
        silencer.Committed();
        Assert.Equal((true, false), (await ended, await missing));
        ledger.Commit(Now + 1.Minutes);
        Assert.Empty(new Journal(ledger).Silences);
    }

    [Fact]
    public void A_maintenance_window_is_followed_from_one_time_to_the_next()
    {
        using var ledger = Open();
        var silencer = new Silencer(new Journal(ledger));
        silencer.Follow(Configuration.Empty with { Silences = [EachDay()] });
        var held = new List<DateTimeOffset>();
        for (var at = Now; at < Now + 3.Days; at += 15.Minutes)
        {
            silencer.Take(at);
            if (ActiveSilence.Holding(silencer.Active, "checkout", "page", at) is { } silence)
            {
                Assert.Equal(at.Date.AddHours(13.5), silence.Span.Until.UtcDateTime);
                held.Add(at);
            }
        }
        Assert.Equal([1.0, 1.25, 25, 25.25, 49, 49.25], held.Select(at => (at - Now).TotalHours));
    }

    [Fact]
    public async Task Too_many_silences_are_refused()
    {
        using var ledger = Open();
        var silencer = new Silencer(new Journal(ledger));
        var given = Enumerable
            .Range(0, Silencer.GivenMax + 1)
            .Select(n => silencer.Give(Given($"{n}", 1.Hours)))
            .ToList();
        silencer.Take(Now);
        silencer.Committed();
        Assert.Equal(Silencer.GivenMax, (await Task.WhenAll(given)).Count(isGiven => isGiven));
        Assert.False(await given[^1]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static Silence EachDay() =>
        Assert.Single(
            ConfigurationLoader
                .Load([
                    new DocumentFile(
                        "silence.yaml",
                        """
                        apiVersion: leeway.dev/v1
                        kind: Silence
                        metadata: {name: daily}
                        spec:
                          slos: [checkout]
                          from: 2026-03-01 13:00:00
                          duration: 30m
                          recurrence: FREQ=DAILY
                          timeZone: UTC
                          author: Ada
                          reason: Backups.
                        """
                    ),
                    new DocumentFile("slo.yaml", Slo),
                ])
                .Configuration!.Silences
        );

    static GivenSilence Given(string id, TimeSpan length) =>
        new()
        {
            Id = id,
            Slos = ["checkout"],
            From = Now,
            Until = Now + length,
            Author = "Ada",
            Reason = "It moves.",
        };

    Ledger.Ledger Open() => Leeway.Ledger.Ledger.Open(new RealDisk(_folder), new LedgerSettings { Tick = 15.Seconds });
}
