using System.Net;
using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Server.Tests.EndToEnd;

/// <summary>A real <c>leeway serve</c> over documents and a ledger that outlive it; killing it is what a crash does.</summary>
sealed class LeewayProcess : IAsyncDisposable
{
    readonly ServerProcess _process;
    readonly HttpClient _http;

    LeewayProcess(ServerProcess process, Uri address)
    {
        _process = process;
        _http = new HttpClient { BaseAddress = address };
        Client = new LeewayClient(_http);
    }

    public LeewayClient Client { get; }

    public Uri Address => _http.BaseAddress!;

    public string Output => _process.Output;

    /// <param name="arguments">More of them.</param>
    public static async Task<LeewayProcess> Start(TestFolder folder, TimeSpan? tick = null, params string[] arguments)
    {
        var process = Begin(folder, tick, arguments);
        var line = await process.WaitForLine("API at ");
        var address = line.Split("API at ")[1].Split("/api/")[0];
        return new LeewayProcess(process, new Uri(address));
    }

    /// <summary>Starts it, and kills it after a while, however far it has come.</summary>
    public static async Task KillWhileStarting(
        TestFolder folder,
        TimeSpan tick,
        TimeSpan after,
        params string[] arguments
    )
    {
        await using var process = Begin(folder, tick, arguments);
        using var life = new PeriodicTimer(after);
        await life.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }

    static ServerProcess Begin(TestFolder folder, TimeSpan? tick, string[] arguments) =>
        ServerProcess.Start(
            Environment.ProcessPath is { } path && Path.GetFileName(path) == "dotnet" ? path : "dotnet",
            _ =>
                [
                    Path.Combine(AppContext.BaseDirectory, "leeway.dll"),
                    "serve",
                    folder.Documents,
                    "--data",
                    folder.Data,
                    "--listen",
                    "http://127.0.0.1:0",
                    "--tick",
                    DurationText.Format(tick ?? 1.Seconds),
                    .. arguments,
                ]
        );

    /// <summary>The SLO as soon as it satisfies the condition.</summary>
    public async Task<SloDetail> Slo(string name, Func<SloDetail, bool> condition, string what) =>
        await Poll.Until(
            async stop => await Client.Slo(name, stop),
            slo => slo is not null && condition(slo),
            () => $"{what} of {name}; the server wrote:\n{Output}"
        ) ?? throw new InvalidOperationException("There is no such SLO.");

    /// <summary>Until every target has answered once: what they count from now on is counted.</summary>
    public Task<IReadOnlyList<TargetDetail>> AllAnswered() =>
        Poll.Until(
            Client.Targets,
            targets => targets.Count > 0 && targets.All(target => target.LastAnswer is not null),
            () => $"all targets answer; the server wrote:\n{Output}"
        );

    public Task<string> Get(string path) =>
        _http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The answer whatever its code is.</summary>
    public async Task<(HttpStatusCode Code, string Text)> Answer(string path)
    {
        var stop = TestContext.Current.CancellationToken;
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), stop);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(stop));
    }

    /// <summary>SIGKILL: nothing is flushed, nobody is asked.</summary>
    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
    }
}
