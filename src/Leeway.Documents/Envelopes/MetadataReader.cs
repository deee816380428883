using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Envelopes;

static class MetadataReader
{
    const string OwnPrefix = "leeway.dev/";

    // The limit of OpenSLO's reference implementation.
    const int DisplayNameLengthMax = 63;

    /// <summary>Null if there is no name to go by.</summary>
    /// <param name="ownAnnotations">The annotations under <c>leeway.dev/</c> that documents of this kind may have.</param>
    public static Metadata? Read(Value metadata, params IReadOnlyCollection<string> ownAnnotations)
    {
        if (metadata.Map("name", "displayName", "labels", "annotations") is not { } map)
        {
            return null;
        }
        var displayName = map.Optional("displayName")?.Text(DisplayNameLengthMax);
        var labels = ReadLabels(map.Optional("labels"));
        var own = ReadAnnotations(map.Optional("annotations"), ownAnnotations);
        var nameValue = map.Required("name", "every document has a name");
        return nameValue?.NameText() is { } name
            ? new Metadata(name, nameValue.Place, string.IsNullOrEmpty(displayName) ? name : displayName, labels, own)
            : null;
    }

    static Dictionary<string, string> ReadLabels(Value? labels)
    {
        Dictionary<string, string> read = new(StringComparer.Ordinal);
        foreach (var (key, keyPlace, value) in labels?.OpenMap()?.Entries ?? [])
        {
            if (!NamePatterns.IsLabelKey(key))
            {
                labels!.ErrorAt(
                    keyPlace,
                    $"label key {Quote.Of(key)} in {labels.Path} cannot be used",
                    "write at most 63 letters, digits, '-', '.' and '_'"
                );
            }
            var values = value.Node is ListNode ? value.Items() : [value];
            read[key] = string.Join(',', values.Select(one => one.Text()));
        }
        return read;
    }

    static Dictionary<string, Value> ReadAnnotations(Value? annotations, IReadOnlyCollection<string> ownAnnotations)
    {
        Dictionary<string, Value> own = new(StringComparer.Ordinal);
        foreach (var (key, keyPlace, value) in annotations?.OpenMap()?.Entries ?? [])
        {
            if (!NamePatterns.IsAnnotationKey(key))
            {
                annotations!.ErrorAt(
                    keyPlace,
                    $"annotation key {Quote.Of(key)} in {annotations.Path} cannot be used",
                    "write it like 'name' or 'example.com/name'"
                );
            }
            if (value.Text() is null || !key.StartsWith(OwnPrefix, StringComparison.Ordinal))
            {
                continue;
            }
            var name = key[OwnPrefix.Length..];
            if (!ownAnnotations.Contains(name, StringComparer.Ordinal))
            {
                var known = ownAnnotations.Select(known => OwnPrefix + known).ToArray();
                annotations!.ErrorAt(
                    keyPlace,
                    $"unknown annotation {Quote.Of(key)} in {annotations.Path}",
                    Nearest.Remedy(key, known)
                );
                continue;
            }
            own[name] = value;
        }
        return own;
    }
}
