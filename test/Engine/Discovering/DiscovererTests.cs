using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Discovering;
using Leeway.Engine.Tests.Access;
using Leeway.Engine.Tests.Collecting;
using Leeway.Engine.Tests.Notifying;
using Leeway.Engine.Tests.Servers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>Lists of targets that change, break and come back, in real files and from real servers.</summary>
public sealed class DiscovererTests : IAsyncDisposable
{
    readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    readonly SecretFolder _folder = new();
    readonly AccessClient _http = new();
    readonly LogEvents<Discoverer> _log = new();
    readonly Discoverer _discoverer;

    public DiscovererTests() => _discoverer = new Discoverer(_http, _clock, _log);

    [Fact]
    public void Files_are_found_by_their_pattern_and_read_as_json_and_yaml()
    {
        _folder.Write("a.json", """[{"targets": ["a:1", "a:2"], "labels": {"zone": "x"}}, {"targets": ["a:3"]}]""");
        _folder.Write("b.yml", "- targets: [b:1]\n  labels: {zone: y}\n");
        var job = Job(
            new TargetDiscovery.Files(_folder.PathOf("*.json")),
            new TargetDiscovery.Files(_folder.PathOf("b.yml"))
        );
        _discoverer.Follow([job]);
        Assert.Equal(["a:1", "a:2", "a:3", "b:1"], Found(job));
        Assert.Equal(["x", "", "y"], _discoverer.Of(job).Select(group => group.Labels["zone"]));
        Assert.All(_discoverer.Of(job), group => Assert.NotEmpty(group.Labels["__meta_filepath"]));
    }

    [Fact]
    public async Task A_file_that_changes_is_read_anew_and_one_that_cannot_be_read_keeps_its_targets()
    {
        _folder.Write("a.json", """[{"targets": ["a:1"]}]""");
        var job = Job(new TargetDiscovery.Files(_folder.PathOf("a.json")));
        _discoverer.Follow([job]);
        var version = _discoverer.Version;
        _folder.Write("a.json", """[{"targets": ["a:1", "a:22"]}]""");
        _clock.Advance(2.Seconds);
        Assert.Equal(["a:1", "a:22"], Found(job));
        Assert.NotEqual(version, _discoverer.Version);
        _folder.Write("a.json", """[{"targets": ["a:1", """);
        _clock.Advance(2.Seconds);
        Assert.Equal(["a:1", "a:22"], Found(job));
        Assert.Contains("its targets stay as they were", await _log.Next(1210), StringComparison.Ordinal);
        Assert.Contains("line 1", Assert.Single(_discoverer.States).Failure, StringComparison.Ordinal);
        File.Delete(_folder.PathOf("a.json"));
        _clock.Advance(2.Seconds);
        Assert.Empty(Found(job));
    }

    [Fact]
    public async Task A_server_is_asked_with_its_credentials_and_its_last_list_stays_when_it_fails()
    {
        var isDown = false;
        await using var server = await TargetServer.Start(context =>
        {
            context.Response.StatusCode =
                isDown ? 503
                : context.Request.Headers.Authorization == "Bearer t0ken" ? 200
                : 401;
            return context.Response.StatusCode == 200
                ? context.Response.WriteAsync("""[{"targets": ["a:1"], "labels": {"__meta_x": "y"}}]""")
                : Task.CompletedTask;
        });
        var token = new HttpCredentials.Token("Bearer", _folder.Write("token", "t0ken"));
        var job = Job(new TargetDiscovery.Http(server.Url, 1.Minutes, new HttpAccess { Credentials = token }));
        _discoverer.Follow([job]);
        await Eventually(() => Found(job).Length == 1);
        isDown = true;
        _clock.Advance(1.Minutes);
        Assert.Contains("answered 503", await _log.Next(1210), StringComparison.Ordinal);
        Assert.Equal(["a:1"], Found(job));
        _discoverer.Follow([job with { Discovery = [] }]);
        Assert.Empty(_discoverer.States);
    }

    [Fact]
    public async Task It_has_looked_when_every_source_has_answered_once_whatever_came_of_it()
    {
        var answer = new TaskCompletionSource();
        await using var server = await TargetServer.Start(context =>
        {
            context.Response.StatusCode = 503;
            return answer.Task;
        });
        var files = new TargetDiscovery.Files(_folder.PathOf("none.json"));
        _discoverer.Follow([Job(files, new TargetDiscovery.Http(server.Url, 1.Minutes, new HttpAccess()))]);
        var version = _discoverer.Version;
        Assert.False(_discoverer.HasLooked);
        answer.SetResult();
        await Eventually(() => _discoverer.HasLooked && _discoverer.Version != version);
    }

    [Theory]
    [InlineData("{}", "the list is a map, not a list")]
    [InlineData("[1]", "a group is a number")]
    [InlineData("""[{"targets": "a:1"}]""", "targets is a text, not a list")]
    [InlineData("""[{"targets": [1]}]""", "a target is a number, not a text")]
    public void What_is_no_list_of_targets_says_so(string text, string reason)
    {
        _folder.Write("a.json", text);
        _discoverer.Follow([Job(new TargetDiscovery.Files(_folder.PathOf("a.json")))]);
        Assert.Contains(reason, Assert.Single(_discoverer.States).Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Targets_of_a_name_stay_while_its_server_is_away_and_go_when_it_says_that_there_are_none()
    {
        var server = await DnsServer.Start("srv-host=_m._tcp.web.test,a.test,8080");
        var job = Job(new TargetDiscovery.Dns("_m._tcp.web.test", "SRV", 0, 30.Seconds) { Server = server.Address });
        _discoverer.Follow([job]);
        await Eventually(() => Found(job) is ["a.test:8080"]);
        await server.DisposeAsync();
        _clock.Advance(30.Seconds);
        Assert.Contains($"{server.Address} gave no answer", await _log.Next(1210), StringComparison.Ordinal);
        Assert.Equal(["a.test:8080"], Found(job));
        await using var other = await DnsServer.Start("", server.Address);
        // It waits from when it is done with the look before, so one step of the clock may come too early.
        await Eventually(() =>
        {
            _clock.Advance(30.Seconds);
            return Found(job) is [];
        });
        Assert.Null(Assert.Single(_discoverer.States).Failure);
    }

    public async ValueTask DisposeAsync()
    {
        await _discoverer.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    string[] Found(ScrapeJob job) => [.. _discoverer.Of(job).SelectMany(group => group.Addresses)];

    static async Task Eventually(Func<bool> condition)
    {
        while (!condition())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    static ScrapeJob Job(params TargetDiscovery[] sources) =>
        new()
        {
            Name = "app",
            Targets = [],
            Discovery = sources,
        };
}
