using System.Net;
using System.Text;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Snapshots;

namespace Leeway.Server.Tests.Outputs;

/// <summary>Replays and sweeps that a server is asked for, with what people know of the past.</summary>
public sealed class AskedReplayTests(StillServer server) : IClassFixture<StillServer>
{
    [Fact]
    public async Task A_replay_is_judged_by_the_incidents_that_are_posted() =>
        Snapshot.Matches(
            "replay-with-incidents.json",
            server.Scrubbed(
                await Post(
                    "/api/v1/slos/orders/replay",
                    """
                    start,end,label
                    2026-03-01T11:00:00Z,2026-03-01T12:00:00Z,"Orders failed, all of them"
                    2026-02-20T00:00:00Z,2026-02-20T01:00:00Z,noise
                    2020-01-01T00:00:00Z,2020-01-02T00:00:00Z,long ago
                    """
                )
            )
        );

    [Fact]
    public async Task What_is_wrong_with_posted_incidents_is_told_by_line_and_column() =>
        Snapshot.Matches(
            "problem-wrong-incidents.json",
            server.Scrubbed(
                await Post(
                    "/api/v1/slos/orders/replay/sweep",
                    "start,end,label\nyesterday,2026-03-01T12:00:00Z,x\n2026-03-01T12:00:00Z,2026-03-01T11:00:00Z,x\n"
                )
            )
        );

    [Theory]
    [InlineData("text/csv", 300_000, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData("text/csv", 60_000, HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", 1, HttpStatusCode.UnsupportedMediaType)]
    public async Task Too_many_incidents_and_other_texts_are_refused(string type, int length, HttpStatusCode code)
    {
        const string line = "2026-03-01T11:00:00Z,2026-03-01T12:00:00Z,x\n";
        var lines = string.Concat(Enumerable.Repeat(line, length / line.Length));

        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri(server.Address, "/api/v1/slos/orders/replay"),
            new StringContent($"start,end,label\n{lines}", Encoding.UTF8, type),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(code, answer.StatusCode);
    }

    [Fact]
    public async Task While_one_sweep_is_under_way_another_is_told_when_to_ask_again()
    {
        using var http = new HttpClient();
        var address = new Uri(server.Address, "/api/v1/slos/browsing/replay/sweep");
        using (server.TakeSweepTurn())
        {
            using var busy = await http.GetAsync(address, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
            Assert.Equal(5.Seconds, busy.Headers.RetryAfter!.Delta);
        }
        using var free = await http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, free.StatusCode);
    }

    async Task<string> Post(string path, string incidents)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsync(
            new Uri(server.Address, path),
            new StringContent(incidents, Encoding.UTF8, "text/csv"),
            TestContext.Current.CancellationToken
        );
        return Snapshot.Json(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
