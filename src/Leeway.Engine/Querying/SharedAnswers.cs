using Leeway.Core.Time;

namespace Leeway.Engine.Querying;

/// <summary>Asks a server within a limited number of queries at a time, and once for what several SLIs ask alike.</summary>
/// <remarks>Safe on any thread.</remarks>
sealed class SharedAnswers(QueryClient client, QueryLanes lanes)
{
    readonly Lock _gate = new();
    readonly Dictionary<string, Task<QueryAnswer>> _answers = new(StringComparer.Ordinal);
    Interval _range;

    public Task<QueryAnswer> Samples(string selector, Interval range, CancellationToken stop)
    {
        lock (_gate)
        {
            if (range != _range)
            {
                _answers.Clear();
                _range = range;
            }
            if (
                !_answers.TryGetValue(selector, out var answer)
                || answer is { IsCompleted: true, IsCompletedSuccessfully: false }
                || answer is { IsCompletedSuccessfully: true, Result: QueryAnswer.Failed }
            )
            {
                _answers[selector] = answer = lanes.Run(read => client.Samples(selector, range, read, stop), stop);
            }
            return answer;
        }
    }

    public Task<QueryAnswer> Values(
        string query,
        DateTimeOffset first,
        DateTimeOffset last,
        TimeSpan step,
        CancellationToken stop
    ) => lanes.Run(read => client.Values(query, first, last, step, read, stop), stop);
}
