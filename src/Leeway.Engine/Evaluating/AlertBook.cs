using Leeway.Core.Alerts;
using Leeway.Core.Time;

namespace Leeway.Engine.Evaluating;

/// <summary>Where every alert stands, the occasions that people know of, and what has changed since the last commit.</summary>
sealed class AlertBook(
    IEnumerable<StateChange> states,
    IEnumerable<Occasion> occasions,
    IEnumerable<Beginning> beginnings
)
{
    readonly Dictionary<(string Slo, string Rule), AlertState> _states = states.ToDictionary(
        kept => (kept.Slo, kept.Rule),
        kept => kept.State
    );
    readonly Dictionary<string, Occasion> _occasions = occasions.ToDictionary(o => o.Key, StringComparer.Ordinal);
    readonly Dictionary<string, DateTimeOffset> _begun = beginnings.ToDictionary(
        begun => begun.Alert,
        begun => begun.Since,
        StringComparer.Ordinal
    );
    readonly HashSet<string> _begunChanges = new(StringComparer.Ordinal);
    readonly List<StateChange> _stateChanges = [];
    readonly List<OccasionChange> _occasionChanges = [];

    public CourseBook Courses { get; init; } = new([]);

    public IReadOnlyCollection<Occasion> Occasions => _occasions.Values;

    public AlertState StateOf(string slo, string rule) =>
        _states.GetValueOrDefault((slo, rule), AlertState.Quiet.Instance);

    public void Set(string slo, string rule, AlertState state)
    {
        if (StateOf(slo, rule) == state)
        {
            return;
        }
        if (state is AlertState.Quiet)
        {
            _states.Remove((slo, rule));
        }
        else
        {
            _states[(slo, rule)] = state;
        }
        _stateChanges.Add(new StateChange(slo, rule, state));
    }

    /// <summary>Forgets the states of rules that the configuration no longer has.</summary>
    public void Keep(IReadOnlySet<(string Slo, string Rule)> rules)
    {
        foreach (var (slo, rule) in _states.Keys.Where(key => !rules.Contains(key)).ToList())
        {
            Set(slo, rule, AlertState.Quiet.Instance);
        }
    }

    /// <summary>Forgets the states of all rules of an SLO or a group.</summary>
    public void Forget(string slo)
    {
        foreach (var (_, rule) in _states.Keys.Where(key => key.Slo == slo).ToList())
        {
            Set(slo, rule, AlertState.Quiet.Instance);
        }
    }

    /// <param name="alert">The key of the alert.</param>
    public Occasion? OccasionOf(string alert) => _occasions.GetValueOrDefault(alert);

    /// <summary>True if nobody is told of it, because the same SLO has a more urgent alert or burns as a whole.</summary>
    public bool IsHeldBack(Occasion occasion) => _occasions.Values.Any(occasion.IsHeldBackBy);

    /// <summary>The SLOs and groups that have an alert which is not quiet, people who were told, or a beginning or a course that is remembered.</summary>
    public IReadOnlySet<string> Busy() =>
        _states
            .Keys.Select(key => key.Slo)
            .Concat(_occasions.Values.Select(occasion => occasion.FullName))
            .Concat(_begun.Keys.Concat(Courses.Alerts).Select(Occasion.NameIn))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Begins an occasion, later than the one before it: its instant is its name.</summary>
    /// <remarks>A rule that a reload brings back, or a clock that was set back, would else begin again at the same instant,
    /// and receivers would take the new page for a repetition of the old one.</remarks>
    public void Begin(Occasion occasion)
    {
        if (_begun.TryGetValue(occasion.Key, out var last) && occasion.Since <= last)
        {
            occasion = occasion with { Since = last + 1.Milliseconds };
        }
        _begun[occasion.Key] = occasion.Since;
        _begunChanges.Add(occasion.Key);
        _occasions[occasion.Key] = occasion;
        _occasionChanges.Add(new OccasionChange.Began(occasion));
    }

    /// <summary>Ends an occasion, not before it began, whatever the clock says.</summary>
    public void End(Occasion occasion, DateTimeOffset at, string reason)
    {
        _occasions.Remove(occasion.Key);
        var ended = at > occasion.Since ? at : occasion.Since;
        _occasionChanges.Add(new OccasionChange.Ended(occasion, ended, reason));
    }

    /// <summary>Forgets when occasions began that are over, if it was before this instant.</summary>
    public void ForgetBeginnings(DateTimeOffset before)
    {
        foreach (var (alert, _) in _begun.Where(begun => begun.Value < before).ToList())
        {
            ForgetBeginning(alert, before);
        }
    }

    /// <summary>Forgets when the alert last began, if that is over and was before this instant.</summary>
    public void ForgetBeginning(string alert, DateTimeOffset before)
    {
        if (_begun.TryGetValue(alert, out var since) && since < before && !_occasions.ContainsKey(alert))
        {
            _begun.Remove(alert);
            _begunChanges.Add(alert);
        }
    }

    /// <summary>The latest beginnings that changed since the last call; no instant for those that were forgotten.</summary>
    public IReadOnlyList<(string Alert, DateTimeOffset? Since)> TakeBeginnings()
    {
        var changes = _begunChanges
            .Select(alert => (alert, _begun.TryGetValue(alert, out var since) ? since : (DateTimeOffset?)null))
            .ToList();
        _begunChanges.Clear();
        return changes;
    }

    /// <summary>Notes who knows of an open occasion.</summary>
    public void Note(Occasion told) => _occasions[told.Key] = told;

    /// <summary>The changes since the last call.</summary>
    public (IReadOnlyList<StateChange> States, IReadOnlyList<OccasionChange> Occasions) TakeChanges()
    {
        var changes = (_stateChanges.ToArray(), _occasionChanges.ToArray());
        _stateChanges.Clear();
        _occasionChanges.Clear();
        return changes;
    }
}
