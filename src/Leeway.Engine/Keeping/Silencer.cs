using System.Collections.Concurrent;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Silencing;

namespace Leeway.Engine.Keeping;

/// <summary>Knows which alerts nobody is told of just now: by documents, and by silences that were given while Leeway runs.</summary>
/// <remarks>All but <see cref="Give"/> and <see cref="End"/> is for the tick loop only.</remarks>
sealed class Silencer(Journal journal)
{
    /// <summary>So many may be given at a time.</summary>
    public const int GivenMax = 1000;

    // What repeats is shown as far ahead, and followed anew so often: not at every tick.
    static readonly TimeSpan Ahead = 31.Days;
    static readonly TimeSpan LookAgain = 1.Hours;

    readonly ConcurrentQueue<(GivenSilence? Given, string? End, TaskCompletionSource<bool> Done)> _orders = new();
    readonly List<(TaskCompletionSource<bool> Done, bool Outcome)> _taken = [];
    readonly Dictionary<string, GivenSilence> _given = new(StringComparer.Ordinal);
    Configuration _configuration = Configuration.Empty;
    DateTimeOffset _lookAgain;

    /// <summary>Those that act or will within the next weeks, by when they begin; for reading on any thread.</summary>
    public IReadOnlyList<ActiveSilence> Active { get; private set; } = [];

    /// <summary>Takes up what was given before a restart.</summary>
    public void Resume()
    {
        foreach (var given in journal.Silences)
        {
            _given[given.Id] = given;
        }
        _lookAgain = default;
    }

    public void Follow(Configuration configuration) => (_configuration, _lookAgain) = (configuration, default);

    /// <summary>Gives a silence; true once it is in force and kept, false if there are too many. On any thread.</summary>
    public Task<bool> Give(GivenSilence silence) => Order(silence, null);

    /// <summary>Ends a silence that was given; true once it is over, false if there is none. On any thread.</summary>
    public Task<bool> End(string id) => Order(null, id);

    /// <summary>Takes up what was ordered since the last tick, and forgets what has expired.</summary>
    public void Take(DateTimeOffset edge)
    {
        while (_orders.TryDequeue(out var order))
        {
            var isDone = order.Given is { } given ? TryGive(given) : TryEnd(order.End!);
            _taken.Add((order.Done, isDone));
        }
        foreach (var expired in _given.Values.Where(given => given.Until <= edge).ToList())
        {
            TryEnd(expired.Id);
        }
        if (edge >= _lookAgain)
        {
            Look(edge);
        }
    }

    /// <summary>Says that what was taken up is in a commit.</summary>
    public void Committed()
    {
        foreach (var (done, outcome) in _taken)
        {
            done.TrySetResult(outcome);
        }
        _taken.Clear();
    }

    /// <summary>True if nobody is to be told of its beginning just now.</summary>
    public bool HoldsBack(Occasion occasion, DateTimeOffset at) =>
        ActiveSilence.Holding(Active, occasion.Slo, occasion.Severity, at) is not null;

    void Look(DateTimeOffset edge)
    {
        var objectives = _configuration.Objectives.Select(watched => watched.Objective).ToList();
        var silences = _configuration
            .Silences.Select(silence => (Silence: silence, Id: (string?)null))
            .Concat(_given.Values.Select(given => (Silence: given.Over(objectives), Id: (string?)given.Id)));
        Active =
        [
            .. silences
                .SelectMany(one =>
                    one.Silence.Time.Within(new Interval(edge, edge + Ahead))
                        .Take(1)
                        .Select(span => new ActiveSilence(one.Silence, one.Id, span))
                )
                .OrderBy(active => active.Span.From),
        ];
        _lookAgain = Active.Select(active => active.Span.Until).Append(edge + LookAgain).Min();
    }

    Task<bool> Order(GivenSilence? given, string? end)
    {
        var done = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        _orders.Enqueue((given, end, done));
        return done.Task;
    }

    bool TryGive(GivenSilence given)
    {
        if (_given.Count >= GivenMax)
        {
            return false;
        }
        _given[given.Id] = given;
        _lookAgain = default;
        journal.Keep(given);
        return true;
    }

    bool TryEnd(string id)
    {
        if (!_given.Remove(id))
        {
            return false;
        }
        _lookAgain = default;
        journal.ForgetSilence(id);
        return true;
    }
}
