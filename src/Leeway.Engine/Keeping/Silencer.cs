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

    // What repeats is shown as far ahead.
    static readonly TimeSpan Ahead = 31.Days;

    readonly ConcurrentQueue<(GivenSilence? Given, string? End, TaskCompletionSource<bool> Done)> _orders = new();
    readonly List<(TaskCompletionSource<bool> Done, bool Outcome)> _taken = [];
    readonly Dictionary<string, GivenSilence> _given = new(StringComparer.Ordinal);
    Configuration _configuration = Configuration.Empty;
    List<Silence> _silences = [];

    /// <summary>Takes up what was given before a restart.</summary>
    public void Resume()
    {
        foreach (var given in journal.Silences)
        {
            _given[given.Id] = given;
        }
        Follow(_configuration);
    }

    public void Follow(Configuration configuration)
    {
        _configuration = configuration;
        var objectives = configuration.Objectives.Select(watched => watched.Objective).ToList();
        _silences = [.. configuration.Silences, .. _given.Values.Select(given => given.Over(objectives))];
    }

    /// <summary>Gives a silence; true once it is in force and kept, false if there are too many. On any thread.</summary>
    public Task<bool> Give(GivenSilence silence) => Order(silence, null);

    /// <summary>Ends a silence that was given; true once it is over, false if there is none. On any thread.</summary>
    public Task<bool> End(string id) => Order(null, id);

    /// <summary>Takes up what was ordered since the last tick, and forgets what has expired.</summary>
    public void Take(DateTimeOffset edge)
    {
        var changed = false;
        while (_orders.TryDequeue(out var order))
        {
            var isDone = order.Given is { } given ? TryGive(given) : TryEnd(order.End!);
            changed |= isDone;
            _taken.Add((order.Done, isDone));
        }
        foreach (var expired in _given.Values.Where(given => given.Until <= edge).ToList())
        {
            changed |= TryEnd(expired.Id);
        }
        if (changed)
        {
            Follow(_configuration);
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
    public bool HoldsBack(Occasion occasion, DateTimeOffset at) => Holding(_silences, occasion, at) is not null;

    /// <summary>Those that act or will, for reading on any thread.</summary>
    public IReadOnlyList<ActiveSilence> At(DateTimeOffset at) =>
        [
            .. _silences
                .Select(silence =>
                    silence
                        .Time.Within(new Interval(at, at + Ahead))
                        .Select(span => new ActiveSilence(
                            silence,
                            _given.ContainsKey(silence.Name) && !_configuration.Silences.Contains(silence)
                                ? silence.Name
                                : null,
                            span
                        ))
                        .FirstOrDefault()
                )
                .OfType<ActiveSilence>()
                .OrderBy(active => active.Span.From),
        ];

    /// <summary>The silence that holds an alert back the longest, and until when; null if none does.</summary>
    public static (Silence Silence, DateTimeOffset Until)? Holding(
        IEnumerable<Silence> silences,
        Occasion occasion,
        DateTimeOffset at
    )
    {
        (Silence Silence, DateTimeOffset Until)? longest = null;
        foreach (var silence in silences)
        {
            if (
                silence.HoldsUntil(occasion.Slo, occasion.Severity, at) is { } until
                && (longest is not { } known || until > known.Until)
            )
            {
                longest = (silence, until);
            }
        }
        return longest;
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
        journal.Keep(given);
        return true;
    }

    bool TryEnd(string id)
    {
        if (!_given.Remove(id))
        {
            return false;
        }
        journal.ForgetSilence(id);
        return true;
    }
}
