using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Leeway.Core.Objectives;
using Leeway.Documents;

namespace Leeway.Engine.Evaluating;

/// <summary>All SLOs as of one tick, by name. Those of which nothing happened are put into words when somebody looks.</summary>
/// <remarks>Safe for concurrent use once nothing is added any more.</remarks>
sealed class TickEvaluations : IReadOnlyDictionary<string, ObjectiveEvaluation>
{
    readonly Dictionary<string, int> _places;
    readonly DateTimeOffset _edge;
    readonly Dictionary<string, TickEvaluations> _groups = new(StringComparer.Ordinal);
    Place[] _found;

    /// <param name="places">Of all SLOs by their names, the same at every tick.</param>
    /// <param name="edge">The end of the tick.</param>
    public TickEvaluations(Dictionary<string, int> places, DateTimeOffset edge) =>
        (_places, _edge, _found) = (places, edge, new Place[places.Count]);

    public static TickEvaluations None => new(new Dictionary<string, int>(StringComparer.Ordinal), default);

    public int Count => _found.Count(place => place.Watched is not null);

    /// <summary>How many SLOs nothing recent is known of.</summary>
    public int Stale => _found.Count(place => place.Made?.IsStale ?? place.Windows.Column?.IsStale ?? false);

    public IEnumerable<string> Keys =>
        _places.Where(pair => _found[pair.Value].Watched is not null).Select(pair => pair.Key);

    public IEnumerable<ObjectiveEvaluation> Values => Keys.Select(name => this[name]);

    public ObjectiveEvaluation this[string key] =>
        TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"'{key}' was not judged.");

    /// <summary>Adds an SLO or a group that was judged.</summary>
    public void Add(ObjectiveEvaluation evaluation) =>
        PlaceOf(evaluation.Watched.Objective) = new Place { Watched = evaluation.Watched, Made = evaluation };

    /// <summary>Adds an SLO or a group that was not judged, because its windows say that it is quiet.</summary>
    public void Add(WatchedObjective watched, SloWindows windows) =>
        PlaceOf(watched.Objective) = new Place { Watched = watched, Windows = windows };

    /// <summary>The groups of an SLO by their texts; empty without any.</summary>
    public TickEvaluations GroupsOf(string slo) => _groups.GetValueOrDefault(slo) ?? None;

    /// <summary>The SLO or the group that the occasion is about; null if it could not be judged.</summary>
    public ObjectiveEvaluation? Of(Occasion occasion) => Of(occasion.Slo, occasion.Group);

    public ObjectiveEvaluation? Of(Objective objective) => Of(objective.Name, objective.Group?.Text ?? "");

    public bool ContainsKey(string key) => _places.TryGetValue(key, out var place) && _found[place].Watched is not null;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ObjectiveEvaluation value)
    {
        value = _places.TryGetValue(key, out var place) ? Made(ref _found[place]) : null;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, ObjectiveEvaluation>> GetEnumerator() =>
        Keys.Select(name => KeyValuePair.Create(name, this[name])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    ObjectiveEvaluation? Of(string slo, string group) =>
        group.Length == 0 ? this.GetValueOrDefault(slo) : GroupsOf(slo).GetValueOrDefault(group);

    // Made on any thread, perhaps twice: nothing that it looks at changes.
    ObjectiveEvaluation? Made(ref Place place) =>
        place.Watched is null
            ? null
            : Volatile.Read(ref place.Made) ?? (place.Made = Picture.Quiet(place.Watched, place.Windows, _edge));

    ref Place PlaceOf(Objective objective)
    {
        if (objective.Group is not { } group)
        {
            return ref _found[_places[objective.Name]];
        }
        if (!_groups.TryGetValue(objective.Name, out var groups))
        {
            _groups.Add(objective.Name, groups = new TickEvaluations(new(StringComparer.Ordinal), _edge));
        }
        return ref groups.Next(group.Text);
    }

    ref Place Next(string name)
    {
        var place = _places.Count;
        _places.Add(name, place);
        if (place == _found.Length)
        {
            Array.Resize(ref _found, Math.Max(4, 2 * place));
        }
        return ref _found[place];
    }

    struct Place
    {
        public WatchedObjective? Watched;
        public SloWindows Windows;
        public ObjectiveEvaluation? Made;
    }
}
