using System.Collections.Concurrent;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Access;
using Microsoft.Extensions.Logging;

namespace Leeway.Engine.Discovering;

/// <summary>Looks for targets beside the ticks; the last good list of each source stays until there is a better one.</summary>
sealed partial class Discoverer(AccessClient http, TimeProvider clock, ILogger<Discoverer> logger) : IAsyncDisposable
{
    // Files are looked at as often as documents are.
    static readonly TimeSpan FilesEvery = 2.Seconds;

    readonly HttpLists _http = new(http, clock);
    readonly DnsLists _dns = new(2.Seconds);
    readonly ConcurrentDictionary<(string Job, string Source), Found> _found = [];
    readonly Dictionary<(string Job, TargetDiscovery Source), (CancellationTokenSource Stop, Task Task)> _looking = [];
    long _version;

    /// <summary>Changes whenever the targets of any job do, and when it has been looked for them first.</summary>
    public long Version => Interlocked.Read(ref _version);

    /// <summary>True once every source has been looked at, whatever came of it.</summary>
    public bool HasLooked => _looking.Keys.All(key => _found.ContainsKey((key.Job, NameOf(key.Source))));

    public IReadOnlyList<DiscoveryState> States =>
        [
            .. _found
                .Select(pair => new DiscoveryState(
                    pair.Key.Job,
                    pair.Key.Source,
                    pair.Value.Groups.Sum(group => group.Addresses.Count),
                    pair.Value.Failure
                ))
                .OrderBy(state => (state.Job, state.Source)),
        ];

    /// <summary>What was found last for the job.</summary>
    public IEnumerable<TargetGroup> Of(ScrapeJob job) =>
        job.Discovery.SelectMany(source =>
            _found.TryGetValue((job.Name, NameOf(source)), out var found) ? found.Groups : []
        );

    /// <summary>Looks where these jobs say from now on; files are read before this returns.</summary>
    public void Follow(IEnumerable<ScrapeJob> jobs)
    {
        var wanted = jobs.SelectMany(job => job.Discovery.Select(source => (Job: job.Name, Source: source)))
            .ToHashSet();
        var names = wanted.Select(pair => (pair.Job, NameOf(pair.Source))).ToHashSet();
        foreach (var gone in _looking.Keys.Where(key => !wanted.Contains(key)).ToList())
        {
            _looking.Remove(gone, out var watch);
            watch.Stop.Cancel();
        }
        foreach (var (job, source) in wanted.Where(key => !_looking.ContainsKey(key)))
        {
            var stop = new CancellationTokenSource();
            _looking.Add((job, source), (stop, Watch(job, source, stop.Token)));
        }
        foreach (var gone in _found.Keys.Where(key => !names.Contains(key)))
        {
            _found.TryRemove(gone, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, watch) in _looking)
        {
            await watch.Stop.CancelAsync();
            await watch.Task;
            watch.Stop.Dispose();
        }
    }

    Task Watch(string job, TargetDiscovery source, CancellationToken stop)
    {
        switch (source)
        {
            case TargetDiscovery.Files files:
                var lists = new FileLists(files.Pattern);
                return Watch(job, source, FilesEvery, _ => Task.FromResult(lists.Look()), stop);
            case TargetDiscovery.Http asked:
                return Watch(job, source, asked.Every, async token => (await _http.Ask(asked, token), null), stop);
            case TargetDiscovery.Dns name:
                return Watch(job, source, name.Every, async token => (await _dns.Ask(name, token), null), stop);
            default:
                throw new InvalidOperationException($"There is no discovery {source.GetType().Name}.");
        }
    }

    async Task Watch(
        string job,
        TargetDiscovery source,
        TimeSpan every,
        Func<CancellationToken, Task<(IReadOnlyList<TargetGroup>, string?)>> look,
        CancellationToken stop
    )
    {
        var key = (job, NameOf(source));
        try
        {
            while (true)
            {
                await Look(key, look, stop);
                await Task.Delay(every, clock, stop);
            }
        }
        catch (Exception) when (stop.IsCancellationRequested)
        {
            // Other documents, or the end, whichever exception the connection ended with.
        }
    }

    async Task Look(
        (string Job, string Source) key,
        Func<CancellationToken, Task<(IReadOnlyList<TargetGroup>, string?)>> look,
        CancellationToken stop
    )
    {
        var isFirst = !_found.TryGetValue(key, out var known);
        var before = known ?? new Found([], Failure: null);
        Found found;
        try
        {
            var (groups, failure) = await look(stop);
            found = new Found(groups, failure);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested)
        {
            // Whatever goes wrong there, what was found before goes on.
            var reason = trouble is HttpRequestException { InnerException: { } cause }
                ? cause.Message
                : trouble.Message;
            found = before with { Failure = reason };
        }
        if (stop.IsCancellationRequested)
        {
            return; // the job looks elsewhere by now
        }
        if (found.Failure is { } why && why != before.Failure)
        {
            LookFailed(logger, key.Job, key.Source, why);
        }
        _found[key] = found;
        if (isFirst || !Same(before.Groups, found.Groups))
        {
            Interlocked.Increment(ref _version);
        }
    }

    static bool Same(IReadOnlyList<TargetGroup> one, IReadOnlyList<TargetGroup> other) =>
        one.Count == other.Count
        && one.Zip(other)
            .All(pair =>
                pair.First.Labels.Equals(pair.Second.Labels)
                && pair.First.Addresses.SequenceEqual(pair.Second.Addresses, StringComparer.Ordinal)
            );

    static string NameOf(TargetDiscovery source) =>
        source switch
        {
            TargetDiscovery.Files files => files.Pattern,
            TargetDiscovery.Http asked => asked.Url.ToString(),
            TargetDiscovery.Dns name => $"{name.Name} {name.Type}"
                + (name.Port > 0 ? $" :{name.Port}" : "")
                + (name.Server is { } server ? $" at {server}" : ""),
            _ => throw new InvalidOperationException($"There is no discovery {source.GetType().Name}."),
        };

    sealed record Found(IReadOnlyList<TargetGroup> Groups, string? Failure);

    [LoggerMessage(
        1210,
        LogLevel.Warning,
        "Looking for targets of {Job} at {Source} failed: {Reason}; those found before stay"
    )]
    static partial void LookFailed(ILogger logger, string job, string source, string reason);
}
