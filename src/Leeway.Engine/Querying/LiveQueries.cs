using System.Collections.Concurrent;
using Leeway.Core.Time;

namespace Leeway.Engine.Querying;

/// <summary>Asks for what is new of every SLI at each edge; one that is slow or failing keeps no other waiting.</summary>
/// <remarks>Started, settled and taken from by one caller.</remarks>
sealed class LiveQueries(TimeProvider clock) : IDisposable
{
    readonly ConcurrentQueue<(
        AskedColumn Column,
        Interval Range,
        QueryAnswer? Samples,
        ExpressionAnswer? Values
    )> _answers = new();
    readonly Dictionary<AskedColumn, Task> _busy = [];
    CancellationTokenSource _abandon = new();

    public void Start(AskedColumn column, SourceAccess source, DateTimeOffset edge)
    {
        if (!_busy.ContainsKey(column) && column.Due(edge) is { } range)
        {
            _busy[column] = Ask(column, source, range, _abandon.Token);
        }
    }

    /// <summary>Waits until nothing is under way, or until the deadline; what is late comes with the next round.</summary>
    public async Task Settle(DateTimeOffset deadline, CancellationToken stop)
    {
        var left = deadline - clock.GetUtcNow();
        if (_busy.Count > 0 && left > TimeSpan.Zero)
        {
            await Task.WhenAll(_busy.Values)
                .WaitAsync(left, clock, stop)
                .ConfigureAwait(
                    ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext
                );
        }
    }

    /// <summary>Counts what has been answered since the last call.</summary>
    public void Count(DateTimeOffset edge)
    {
        while (_answers.TryDequeue(out var answer))
        {
            _busy.Remove(answer.Column);
            switch (answer)
            {
                case { Samples: QueryAnswer.Found found }:
                    answer.Column.Count(found, answer.Range.Until);
                    break;
                case { Values: { Trouble: null } values }:
                    answer.Column.Count(values, answer.Range.Until);
                    break;
                case { Samples: QueryAnswer.TooMuch tooMuch }:
                    answer.Column.FoundTooMuch(answer.Range, tooMuch);
                    break;
                default:
                    answer.Column.Failed(Reason(answer.Samples ?? answer.Values?.Trouble), edge);
                    break;
            }
        }
    }

    /// <summary>Breaks off what is under way: samples keep; they are asked for again.</summary>
    public async Task Abandon()
    {
        _abandon.Cancel();
        await Task.WhenAll(_busy.Values);
        _busy.Clear();
        _answers.Clear();
        _abandon.Dispose();
        _abandon = new CancellationTokenSource();
    }

    public void Dispose() => _abandon.Dispose();

    async Task Ask(AskedColumn column, SourceAccess source, Interval range, CancellationToken stop)
    {
        await Task.Yield();
        var started = clock.GetTimestamp();
        var server = column.IsSlow ? source.Slow : source.Live;
        try
        {
            if (column.ByExpression is null)
            {
                var samples = await column.Queries.Samples(server, range, stop);
                _answers.Enqueue((column, range, samples, null));
            }
            else
            {
                var values = await column.Expression.Ask(server, range, source.Tick, stop);
                _answers.Enqueue((column, range, null, values));
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Broken off: the server neither answered nor failed.
        }
        catch (Exception trouble)
        {
            // Whatever a server does to us, it is that SLI's failure and nobody else's.
            _answers.Enqueue((column, range, new QueryAnswer.Failed(trouble.GetBaseException().Message), null));
        }
        column.IsSlow = clock.GetElapsedTime(started) > column.Source.Timeout / 2;
    }

    static string Reason(QueryAnswer? trouble) =>
        trouble switch
        {
            QueryAnswer.Failed failed => failed.Reason,
            QueryAnswer.TooMuch tooMuch => $"too much for one answer: {tooMuch.Reason}",
            _ => "no answer",
        };
}
