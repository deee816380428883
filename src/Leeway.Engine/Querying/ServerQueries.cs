using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Querying;

/// <summary>All that is asked of servers: what is new at each edge, and the past as far as it is not known.</summary>
/// <remarks>Followed, started and counted by one caller; queries run beside it.</remarks>
sealed class ServerQueries(Ledger.Ledger ledger, TimeProvider clock, TimeSpan ticksKept, AccessClient access)
    : IAsyncDisposable
{
    readonly LiveQueries _live = new(clock);
    readonly ScrapeMemory _memory = new();
    readonly Dictionary<string, SourceAccess> _sources = new(StringComparer.Ordinal);
    readonly Dictionary<string, AskedColumn> _columns = new(StringComparer.Ordinal);
    List<PastQueries> _pasts = [];
    Task _filling = Task.CompletedTask;
    CancellationTokenSource _stopFilling = new();

    /// <summary>True while there is a past to be filled in.</summary>
    public bool IsFilling => _pasts.Exists(past => past.IsFilling);

    /// <summary>Breaks off what is under way, before another configuration is followed.</summary>
    public async Task Abandon()
    {
        await _live.Abandon();
        await StopFilling();
    }

    /// <summary>Asks for the SLIs of a configuration; those that stay go on where they are.</summary>
    public void Follow(Configuration configuration, IReadOnlyDictionary<string, CollectedColumn> columns)
    {
        FollowSources(configuration);
        FollowColumns(columns);
        _pasts =
        [
            .. _sources.Values.Select(source =>
            {
                AskedColumn[] asked = [.. _columns.Values.Where(column => column.Source == source.Source)];
                var counts = new PastCounts(ledger, ticksKept);
                return new PastQueries(
                    source,
                    asked,
                    ReachOf(source.Source, asked, configuration),
                    ledger,
                    counts,
                    clock
                );
            }),
        ];
        var stop = _stopFilling.Token;
        _filling = Task.WhenAll(_pasts.Select(past => Task.Run(() => past.Run(stop), stop)));
    }

    public void Start(DateTimeOffset edge)
    {
        foreach (var column in _columns.Values)
        {
            _live.Start(column, _sources[column.Source.Name], edge);
        }
    }

    public Task Settle(DateTimeOffset deadline, CancellationToken stop) => _live.Settle(deadline, stop);

    /// <summary>Counts what was answered since the last call.</summary>
    public void Count(DateTimeOffset edge)
    {
        _live.Count(edge);
        foreach (var past in _pasts)
        {
            past.Look(edge);
        }
    }

    /// <summary>Counts a part of the past, if one has come; false if there is nothing to do.</summary>
    public bool TryFill(DateTimeOffset now)
    {
        var isFilled = false;
        foreach (var past in _pasts)
        {
            isFilled |= past.TryCount(now);
        }
        return isFilled;
    }

    public IReadOnlyList<QuerySourceState> States() =>
        [.. _pasts.Select(StateOf).OrderBy(state => state.Name, StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        await _live.Abandon();
        await StopFilling();
        _live.Dispose();
        _stopFilling.Dispose();
        foreach (var source in _sources.Values)
        {
            source.Dispose();
        }
    }

    async Task StopFilling()
    {
        await _stopFilling.CancelAsync();
        try
        {
            await _filling;
        }
        catch (OperationCanceledException)
        {
            // As it was asked to.
        }
        _stopFilling.Dispose();
        _stopFilling = new CancellationTokenSource();
    }

    void FollowSources(Configuration configuration)
    {
        var wanted = configuration.QuerySources.ToDictionary(source => source.Name, StringComparer.Ordinal);
        foreach (var (name, source) in _sources)
        {
            if (wanted.GetValueOrDefault(name) != source.Source)
            {
                source.Dispose();
                _sources.Remove(name);
            }
        }
        foreach (var (name, source) in wanted.Where(pair => !_sources.ContainsKey(pair.Key)))
        {
            var client = new QueryClient(access, source, _memory, clock);
            _sources[name] = new SourceAccess(source, client, ledger.Grid.Length, clock);
        }
    }

    void FollowColumns(IReadOnlyDictionary<string, CollectedColumn> columns)
    {
        var before = new Dictionary<string, AskedColumn>(_columns, StringComparer.Ordinal);
        var entries = ledger.Entries;
        _columns.Clear();
        foreach (var (key, column) in columns)
        {
            if (column.Indicator.Asked is not { } asked || !_sources.TryGetValue(asked.Source, out var source))
            {
                continue;
            }
            _columns[key] =
                before.TryGetValue(key, out var known) && known.Column == column && known.Source == source.Source
                    ? known
                    : new AskedColumn(column, source.Source, ledger, AskedMark.Find(entries, column.Id));
        }
    }

    // As far back as any budget looks, but no further than counts are kept.
    static TimeSpan ReachOf(QuerySource source, IReadOnlyList<AskedColumn> asked, Configuration configuration)
    {
        var keys = asked.Select(column => column.Column.Indicator.ColumnKey).ToHashSet(StringComparer.Ordinal);
        var windows = configuration
            .Objectives.Select(watched => watched.Objective)
            .Where(objective => keys.Contains(objective.Indicator.ColumnKey))
            .Select(objective => objective.Window.NominalLength);
        return source.BackFill ?? windows.DefaultIfEmpty(TimeSpan.Zero).Max();
    }

    QuerySourceState StateOf(PastQueries past)
    {
        var source = past.Source;
        var (left, all) = past.Progress;
        return new QuerySourceState(
            source.Source.Name,
            source.Source.Url,
            source.UnderWay,
            source.Asked,
            source.Failed,
            source.Samples,
            left,
            all,
            past.Trouble,
            [.. _columns.Values.Where(column => column.Source == source.Source).Select(StateOf)]
        );
    }

    static AskedState StateOf(AskedColumn column) =>
        new(
            column.Column.Id.Number,
            column.Column.Indicator.ColumnKey,
            column.Column.Indicator.Name,
            column.IsBegun ? column.Mark?.Until : null,
            column.ByExpression,
            column.Trouble,
            column.FailingSince,
            column.Trouble is null ? null : column.NotBefore,
            column.Column.Expected.Count
        );
}
