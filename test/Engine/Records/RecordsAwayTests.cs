using Leeway.Core.Time;
using Leeway.Engine.Incidents;
using Leeway.Engine.Notifying;
using Leeway.Engine.Records;
using Leeway.Engine.Tests.Notifying;
using Leeway.Engine.Tests.Servers;
using Npgsql;
using Page = Leeway.Engine.Tests.Notifying.Some;

namespace Leeway.Engine.Tests.Records;

/// <summary>A real PostgreSQL that is away when Leeway starts, or goes while it runs, and comes back.</summary>
public sealed class RecordsAwayTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_are_made_as_soon_as_the_server_is_there_and_until_then_whoever_asks_is_told_why()
    {
        await using var postgres = await PostgresServer.Start();
        await postgres.Stop();
        var clock = new WakeUps();
        using var home = new RecordHome(postgres.ConnectionString("records"), clock);
        var log = new LogEvents<RecordStore>();
        using var store = home.Open(log);
        using var enough = new CancellationTokenSource();
        var watch = store.Watch(enough.Token);
        var back = store.UntilReachable(Stop);
        Assert.Equal(1.Seconds, await clock.Next());

        var refused = await Assert.ThrowsAsync<RecordException>(() =>
            store.Add(Some.Acknowledgement(), Some.Ada, Stop)
        );
        Assert.Matches(
            "^The records in the PostgreSQL that the file .* names are away since 2026-03-01T12:00:00Z: Failed to connect to .*refused.*See that the server runs",
            refused.Message
        );
        Assert.DoesNotContain(PostgresServer.Password, refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(RecordHome.Noon, Assert.IsType<RecordHealth.Away>(store.Health).Since);
        Assert.False(back.IsCompleted);

        await postgres.GoOn();
        clock.Advance(1.Seconds);
        await back;
        Assert.NotNull(await store.Add(Some.Acknowledgement(), Some.Ada, Stop));
        Assert.IsType<RecordHealth.Reachable>(store.Health);
        Assert.Contains("are away: Failed to connect", await log.Next(1400), StringComparison.Ordinal);
        Assert.EndsWith(" are back after 1 s", await log.Next(1402), StringComparison.Ordinal);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
    }

    [Fact]
    public async Task A_server_that_goes_is_missed_at_once_and_what_it_knew_is_there_when_it_is_back()
    {
        await using var postgres = await PostgresServer.Start();
        var clock = new WakeUps();
        using var home = new RecordHome(postgres.ConnectionString("records"), clock);
        var log = new LogEvents<RecordStore>();
        using var store = home.Open(log);
        using var enough = new CancellationTokenSource();
        var watch = store.Watch(enough.Token);
        Assert.Equal(15.Seconds, await clock.Next());
        var receiver = new IncidentReceiver(new IncidentBook(store));
        Assert.IsType<DeliveryOutcome.Delivered>(await receiver.Send(Page.Page(), Stop));
        await AskAtOnce(store);

        await postgres.Stop();
        // Connections that are idle broke too, which their first user finds out.
        var ended = Assert.IsType<DeliveryOutcome.Failed>(await receiver.Send(Page.End(Page.Page()), Stop));
        Assert.StartsWith("The records in ", ended.Reason, StringComparison.Ordinal);
        // It was looked for without waiting, in vain.
        Assert.Equal(1.Seconds, await clock.Next());
        await Assert.ThrowsAsync<RecordException>(() => store.List<Incident>(all => all, Stop));

        await postgres.GoOn();
        clock.Advance(1.Seconds);
        await store.UntilReachable(Stop);
        Assert.Equal(15.Seconds, await clock.Next());
        await AskAtOnce(store);
        Assert.IsType<DeliveryOutcome.Delivered>(await receiver.Send(Page.End(Page.Page()), Stop));
        Assert.Equal(2, (await store.List<IncidentNote>(all => all, Stop)).Count);

        // Nobody asks, and it is noticed all the same.
        await postgres.Stop();
        clock.Advance(15.Seconds);
        Assert.Equal(1.Seconds, await clock.Next());
        Assert.IsType<RecordHealth.Away>(store.Health);
        foreach (var id in (int[])[1400, 1402, 1400])
        {
            await log.Next(id);
        }
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
    }

    [Fact]
    public async Task A_server_that_stays_away_is_looked_for_less_and_less_often_up_to_once_a_minute()
    {
        var clock = new WakeUps();
        using var home = new RecordHome("Host=127.0.0.1;Port=1;Database=x;Username=u;Password=p", clock);
        using var store = home.Open();
        using var enough = new CancellationTokenSource();
        var watch = store.Watch(enough.Token);
        var pauses = new List<double>();
        for (var look = 0; look < 9; look++)
        {
            var pause = await clock.Next();
            pauses.Add(pause.TotalSeconds);
            clock.Advance(pause);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60, 60], pauses);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch);
    }

    [Fact]
    public async Task What_somebody_must_mend_is_refused_at_the_start_and_keeps_the_records_away_later()
    {
        await using var postgres = await PostgresServer.Start();
        using var admin = new RecordHome(postgres.ConnectionString("records"));
        using (var store = admin.Open())
        {
            await Ask(
                postgres,
                "CREATE ROLE guest LOGIN PASSWORD 'pass'; CREATE ROLE crowd LOGIN PASSWORD 'pass' CONNECTION LIMIT 0;"
            );
        }

        Assert.Contains("permission denied", Refused(postgres, "guest", "nowhere"), StringComparison.Ordinal);
        Assert.Contains(
            "password authentication failed",
            Refused(postgres, "nobody", "records"),
            StringComparison.Ordinal
        );
        using var crowded = new RecordHome(Connection(postgres, "crowd", "records"));
        using var waiting = crowded.Open();
        Assert.Contains(
            "too many connections",
            Assert.IsType<RecordHealth.Away>(waiting.Health).Reason,
            StringComparison.Ordinal
        );
        using var lost = new RecordHome("Host=db.invalid;Database=x;Username=u;Password=p");
        using var unnamed = lost.Open();
        Assert.IsType<RecordHealth.Away>(unnamed.Health);
    }

    [Theory]
    [InlineData("57P03", true)] // the database system is starting up
    [InlineData("57P01", true)] // terminating connection due to administrator command
    [InlineData("08006", true)]
    [InlineData("53300", true)]
    [InlineData("28P01", false)]
    [InlineData("3D000", false)]
    [InlineData("42501", false)]
    [InlineData("40P01", false)] // a deadlock is of this edit alone
    public void What_a_server_says_tells_whether_it_is_away(string state, bool isAway)
    {
        var said = new PostgresException("no", "FATAL", "FATAL", state);
        // As Entity Framework wraps what it thinks may go away.
        var wrapped = new InvalidOperationException("An exception has been raised", said);

        Assert.Equal((isAway, isAway), (RecordTrouble.IsAway(said), RecordTrouble.IsAway(wrapped)));
        Assert.True(RecordTrouble.Is(wrapped));
        Assert.Equal($"{state}: no", RecordTrouble.Reason(wrapped));
    }

    // Over several connections, which wait for others after that.
    static async Task AskAtOnce(RecordStore store) =>
        await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Task.Run(() => store.List<Incident>(all => all, Stop), Stop))
        );

    static string Refused(PostgresServer postgres, string user, string database)
    {
        using var home = new RecordHome(Connection(postgres, user, database));
        return Assert.Throws<RecordException>(() => home.Open()).Message;
    }

    static string Connection(PostgresServer postgres, string user, string database) =>
        $"Host=127.0.0.1;Port={postgres.Port};Username={user};Password=pass;Database={database}";

    static async Task Ask(PostgresServer postgres, string sql)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString("records"));
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
