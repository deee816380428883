using System.Net;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Records;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A real <c>leeway serve</c> is killed by SIGKILL again and again while records are written, also while it makes their tables.</summary>
/// <remarks><c>LEEWAY_KILLS</c> and <c>LEEWAY_SEED</c> as for the ledger's <see cref="KillTests"/>.</remarks>
public sealed class RecordKillTests(ITestOutputHelper output)
{
    static readonly TimeSpan Tick = 200.Milliseconds;

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public Task Records_in_a_file_that_were_acknowledged_survive_and_none_is_half_there() =>
        KillAgainAndAgain(int.Parse(Environment.GetEnvironmentVariable("LEEWAY_KILLS") ?? "20"), null);

    [Fact]
    public async Task Records_in_PostgreSQL_that_were_acknowledged_survive_and_none_is_half_there()
    {
        await using var postgres = await PostgresServer.Start();

        await KillAgainAndAgain(5, postgres.ConnectionString("records"));
    }

    async Task KillAgainAndAgain(int kills, string? connectionString)
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("LEEWAY_SEED") ?? $"{Environment.TickCount}");
        output.WriteLine($"LEEWAY_SEED={seed}, {kills} kills");
        var random = new Random(seed);
        await using var app = await CountingApp.Start();
        using var folder = new TestFolder();
        folder.Write("app.yaml", Shop.Documents(app.Target));
        var server = connectionString is null
            ? null
            : new SecretSource.File(Path.Combine(folder.Documents, "..", "db"));
        string[] arguments = server is null ? [] : ["--records", server.Path];
        if (server is not null)
        {
            await File.WriteAllTextAsync(server.Path, connectionString, Stop);
        }
        for (var kill = 0; kill < 3; kill++)
        {
            await LeewayProcess.KillWhileStarting(folder, Tick, random.Next(300, 1500).Milliseconds, arguments);
        }
        using var enough = new CancellationTokenSource();
        var load = app.Load(7, 1, enough.Token);
        var version = 0;
        for (var kill = 1; kill <= kills; kill++)
        {
            version = await Live(folder, arguments, random, version);
            version = await Check(folder, server, version, $"kill {kill} of seed {seed}");
        }
        await enough.CancelAsync();
        await load;
        output.WriteLine($"{kills} kills, {version} versions of a record");
    }

    /// <summary>Takes the alert again and again until it is killed in the midst of that.</summary>
    /// <returns>The last version that was acknowledged.</returns>
    static async Task<int> Live(TestFolder folder, string[] arguments, Random random, int version)
    {
        var leeway = await LeewayProcess.Start(folder, Tick, arguments);
        var alerts = await Poll.Until(
            leeway.Client.Alerts,
            all => all.Any(alert => alert.Id is not null && (version == 0 || alert.Acknowledgement is not null)),
            () => $"an alert; the server wrote:\n{leeway.Output}"
        );
        var id = alerts.First(alert => alert.Id is not null).Id!;
        await Mortal.Live(
            leeway,
            random.Next(20, 900).Milliseconds,
            async () =>
            {
                using var answer = await leeway.Client.Records.Acknowledge(id, Request(version), Stop);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created,
                    await answer.Content.ReadAsStringAsync(Stop)
                );
                version++;
            }
        );
        return version;
    }

    static AcknowledgementRequest Request(int version) =>
        new()
        {
            Person = "Ada",
            Note = $"version {version + 1}",
            Version = version == 0 ? null : version,
        };

    /// <summary>Looks at what the killed process has left behind.</summary>
    /// <returns>The version that there is: the last one acknowledged, or the one that was under way.</returns>
    static async Task<int> Check(TestFolder folder, SecretSource? server, int acknowledged, string when)
    {
        using var records = RecordStore.OpenToRead(folder.Data, server);
        var taken = await records.List<Acknowledgement>(all => all, Stop);
        // The page opens an incident too, with an audit of its own.
        var audit = await records.List<AuditEntry>(
            all => all.Where(entry => entry.Kind == "acknowledgement").OrderBy(entry => entry.Version),
            Stop
        );
        var version = taken.SingleOrDefault()?.Version ?? 0;
        Assert.True(version >= acknowledged && version <= acknowledged + 1, $"{when}: {version}, not {acknowledged}");
        Assert.Equal(Enumerable.Range(1, version), audit.Select(entry => entry.Version));
        if (version > 0)
        {
            Assert.Equal($"version {version}", taken.Single().Note);
            Assert.Contains($"\"note\":\"version {version}\"", audit[^1].After, StringComparison.Ordinal);
        }
        return version;
    }
}
