using Leeway.Core.Alerts;

namespace Leeway.Engine.Evaluating;

/// <summary>Where every alert stands, the occasions that people know of, and what has changed since the last commit.</summary>
sealed class AlertBook(IEnumerable<StateChange> states, IEnumerable<Occasion> occasions)
{
    readonly Dictionary<(string Slo, string Rule), AlertState> _states = states.ToDictionary(
        kept => (kept.Slo, kept.Rule),
        kept => kept.State
    );
    readonly Dictionary<string, Occasion> _occasions = occasions.ToDictionary(o => o.Key, StringComparer.Ordinal);
    readonly List<StateChange> _stateChanges = [];
    readonly List<OccasionChange> _occasionChanges = [];

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

    public Occasion? OccasionOf(string slo, string severity, bool isAbsence) =>
        _occasions.GetValueOrDefault(Occasion.KeyOf(slo, severity, isAbsence));

    public void Begin(Occasion occasion)
    {
        _occasions[occasion.Key] = occasion;
        _occasionChanges.Add(new OccasionChange.Began(occasion));
    }

    public void End(Occasion occasion, DateTimeOffset at, string reason)
    {
        _occasions.Remove(occasion.Key);
        _occasionChanges.Add(new OccasionChange.Ended(occasion, at, reason));
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
