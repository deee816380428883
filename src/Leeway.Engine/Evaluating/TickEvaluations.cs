using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Leeway.Core.Objectives;

namespace Leeway.Engine.Evaluating;

/// <summary>All SLOs as of one tick, by name. Those of which nothing happened are put into words when somebody looks.</summary>
sealed class TickEvaluations(int capacity) : IReadOnlyDictionary<string, ObjectiveEvaluation>
{
    readonly Dictionary<string, Lazy<ObjectiveEvaluation>> _byName = new(capacity, StringComparer.Ordinal);

    readonly Dictionary<string, TickEvaluations> _groups = new(StringComparer.Ordinal);

    public int Count => _byName.Count;

    public IEnumerable<string> Keys => _byName.Keys;

    public IEnumerable<ObjectiveEvaluation> Values => _byName.Values.Select(lazy => lazy.Value);

    public ObjectiveEvaluation this[string key] => _byName[key].Value;

    /// <summary>Only before anybody else sees it.</summary>
    /// <param name="objective">An SLO or a group of it.</param>
    public void Add(Objective objective, ObjectiveEvaluation evaluation) =>
        Add(objective, new Lazy<ObjectiveEvaluation>(evaluation));

    /// <summary>Only before anybody else sees it.</summary>
    /// <param name="objective">An SLO or a group of it.</param>
    /// <param name="make">Looks at nothing that changes; may be called on any thread, and twice.</param>
    public void Add(Objective objective, Func<ObjectiveEvaluation> make) =>
        Add(objective, new Lazy<ObjectiveEvaluation>(make, LazyThreadSafetyMode.PublicationOnly));

    void Add(Objective objective, Lazy<ObjectiveEvaluation> evaluation)
    {
        if (objective.Group is not { } group)
        {
            _byName.Add(objective.Name, evaluation);
            return;
        }
        if (!_groups.TryGetValue(objective.Name, out var groups))
        {
            _groups.Add(objective.Name, groups = new TickEvaluations(0));
        }
        groups._byName.Add(group.Text, evaluation);
    }

    /// <summary>The groups of an SLO by their texts; empty without any.</summary>
    public TickEvaluations GroupsOf(string slo) => _groups.GetValueOrDefault(slo) ?? new TickEvaluations(0);

    /// <summary>The SLO or the group that the occasion is about; null if it could not be judged.</summary>
    public ObjectiveEvaluation? Of(Occasion occasion) => Of(occasion.Slo, occasion.Group);

    public ObjectiveEvaluation? Of(Objective objective) => Of(objective.Name, objective.Group?.Text ?? "");

    ObjectiveEvaluation? Of(string slo, string group) =>
        group.Length == 0 ? this.GetValueOrDefault(slo) : GroupsOf(slo).GetValueOrDefault(group);

    public bool ContainsKey(string key) => _byName.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ObjectiveEvaluation value)
    {
        value = _byName.TryGetValue(key, out var lazy) ? lazy.Value : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, ObjectiveEvaluation>> GetEnumerator() =>
        _byName.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
