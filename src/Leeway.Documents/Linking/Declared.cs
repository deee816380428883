using Leeway.Documents.Envelopes;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>The documents of one kind by name.</summary>
/// <param name="unread">Text that could not be read as YAML: a name that it mentions may be defined there.</param>
/// <param name="builtIn">The names of those that are there without a document; a document cannot take them.</param>
sealed class Declared<T>(
    string kind,
    ProblemList problems,
    IReadOnlyCollection<string> unread,
    IReadOnlyList<string>? builtIn = null
)
    where T : class
{
    readonly IReadOnlyList<string> _builtIn = builtIn ?? [];
    readonly SortedDictionary<string, (Place Place, T? Content)> _byName = new(StringComparer.Ordinal);

    /// <summary>Those without problems of their own, ordered by name.</summary>
    public IEnumerable<T> All => _byName.Values.Select(entry => entry.Content).OfType<T>();

    /// <param name="content">Null if it has problems; its name is then known all the same.</param>
    public void Add(Metadata? metadata, T? content)
    {
        if (metadata is null)
        {
            return;
        }
        if (_builtIn.Contains(metadata.Name, StringComparer.Ordinal))
        {
            var taken = $"{Quote.Of(metadata.Name)} is an {kind} that Leeway has without a document";
            problems.Error(metadata.NamePlace, taken, "give this one another name");
        }
        if (_byName.TryGetValue(metadata.Name, out var first))
        {
            var what = $"duplicate {kind} {Quote.Of(metadata.Name)}, first at {first.Place.File}:{first.Place.Line}";
            problems.Error(metadata.NamePlace, what, "rename or remove one of the two");
            return;
        }
        _byName.Add(metadata.Name, (metadata.NamePlace, content));
    }

    public bool MayKnow(string name) =>
        _builtIn.Contains(name, StringComparer.Ordinal)
        || _byName.ContainsKey(name)
        || unread.Any(text => text.Contains(name, StringComparison.Ordinal));

    public bool Has(string name) => _byName.ContainsKey(name);

    /// <summary>The document that is meant; null if it has problems, for the built-in name, or after reporting that there is none.</summary>
    public T? Find(Reference? reference)
    {
        if (reference is null)
        {
            return null;
        }
        if (!MayKnow(reference.Name))
        {
            reference.Value.Error(Missing(reference.Name), Remedy(reference.Name));
        }
        return _byName.GetValueOrDefault(reference.Name).Content;
    }

    /// <summary>Reports at the name of a document.</summary>
    public void Error(string name, string what, string remedy) => problems.Error(_byName[name].Place, what, remedy);

    public void Warn(string name, string what, string remedy) => problems.Warn(_byName[name].Place, what, remedy);

    public string Missing(string name) => $"there is no {kind} {Quote.Of(name)}";

    public string Remedy(string name) =>
        Nearest.To(name, _byName.Keys.Concat(_builtIn)) is { } near
            ? $"did you mean '{near}'?"
            : "add it, or correct the name";
}
