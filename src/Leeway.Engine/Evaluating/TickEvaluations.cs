using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Leeway.Engine.Evaluating;

/// <summary>All SLOs as of one tick, by name. Those of which nothing happened are put into words when somebody looks.</summary>
sealed class TickEvaluations(int capacity) : IReadOnlyDictionary<string, ObjectiveEvaluation>
{
    readonly Dictionary<string, Lazy<ObjectiveEvaluation>> _byName = new(capacity, StringComparer.Ordinal);

    public int Count => _byName.Count;

    public IEnumerable<string> Keys => _byName.Keys;

    public IEnumerable<ObjectiveEvaluation> Values => _byName.Values.Select(lazy => lazy.Value);

    public ObjectiveEvaluation this[string key] => _byName[key].Value;

    /// <summary>Only before anybody else sees it.</summary>
    public void Add(string name, ObjectiveEvaluation evaluation) =>
        _byName.Add(name, new Lazy<ObjectiveEvaluation>(evaluation));

    /// <summary>Only before anybody else sees it.</summary>
    /// <param name="name">The SLO.</param>
    /// <param name="make">Looks at nothing that changes; may be called on any thread, and twice.</param>
    public void Add(string name, Func<ObjectiveEvaluation> make) =>
        _byName.Add(name, new Lazy<ObjectiveEvaluation>(make, LazyThreadSafetyMode.PublicationOnly));

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
