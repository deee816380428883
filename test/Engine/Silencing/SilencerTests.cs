using Leeway.Core.Time;
using Leeway.Engine.Keeping;
using Leeway.Engine.Silencing;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Silencing;

/// <summary>Silences that are given while Leeway runs.</summary>
public sealed class SilencerTests : IDisposable
{
    static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    readonly string _folder = Directory.CreateTempSubdirectory("leeway-silencing-").FullName;

    [Fact]
    public async Task A_silence_is_given_once_it_is_in_a_commit_and_is_there_after_a_restart()
    {
        using (var ledger = Open())
        {
            var silencer = new Silencer(new Journal(ledger));
            var given = silencer.Give(Silence("a", 2.Hours));
            silencer.Take(Now);
            Assert.False(given.IsCompleted);
            ledger.Commit(Now);
            silencer.Committed();
            Assert.True(await given);
        }
        using var again = Open();
        var restarted = new Silencer(new Journal(again));
        restarted.Resume();
        Assert.Equal("a", Assert.Single(restarted.At(Now)).Id);
    }

    [Fact]
    public async Task An_expired_silence_and_one_that_was_ended_are_forgotten()
    {
        using var ledger = Open();
        var silencer = new Silencer(new Journal(ledger));
        _ = silencer.Give(Silence("short", 1.Minutes));
        _ = silencer.Give(Silence("long", 2.Hours));
        silencer.Take(Now);
        silencer.Take(Now + 1.Minutes);
        Assert.Equal("long", Assert.Single(silencer.At(Now)).Id);
        var (ended, missing) = (silencer.End("long"), silencer.End("short"));
        silencer.Take(Now + 1.Minutes);
        silencer.Committed();
        Assert.Equal((true, false), (await ended, await missing));
        ledger.Commit(Now + 1.Minutes);
        Assert.Empty(new Journal(ledger).Silences);
    }

    [Fact]
    public async Task Too_many_silences_are_refused()
    {
        using var ledger = Open();
        var silencer = new Silencer(new Journal(ledger));
        var given = Enumerable
            .Range(0, Silencer.GivenMax + 1)
            .Select(n => silencer.Give(Silence($"{n}", 1.Hours)))
            .ToList();
        silencer.Take(Now);
        silencer.Committed();
        Assert.Equal(Silencer.GivenMax, (await Task.WhenAll(given)).Count(isGiven => isGiven));
        Assert.False(await given[^1]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    static GivenSilence Silence(string id, TimeSpan length) =>
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
