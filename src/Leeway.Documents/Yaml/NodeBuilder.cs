using Leeway.Documents.Reporting;
using YamlDotNet.Core.Events;

namespace Leeway.Documents.Yaml;

/// <summary>Builds the nodes of one file from the parser's events, chunk by chunk.</summary>
/// <remarks>YamlDotNet's own object mapper stops at the first error and knows no places.</remarks>
sealed class NodeBuilder(SourceText source, ProblemList problems)
{
    readonly Dictionary<string, Node> _anchors = new(StringComparer.Ordinal);
    int _nodes;

    /// <summary>True once the file has more nodes than it may have: nothing more of it is built.</summary>
    public bool IsFull => _nodes > YamlLimits.NodesMax;

    /// <exception cref="Refusal">The text is not YAML, a limit is exceeded, or something is used that documents do not have.</exception>
    public IReadOnlyList<Node> BuildChunk(EventStream events)
    {
        _anchors.Clear();
        List<Node> roots = [];
        while (events.MoveNext())
        {
            if (events.Current is NodeEvent or AnchorAlias)
            {
                roots.Add(Build(events, 1));
            }
            else if (events.Current is DocumentEnd)
            {
                _anchors.Clear();
            }
        }
        return roots;
    }

    Node Build(EventStream events, int depth)
    {
        var current = events.Current;
        var place = events.Place;
        if (depth > YamlLimits.DepthMax)
        {
            throw new Refusal(place, $"nesting is deeper than {YamlLimits.DepthMax} levels", "write it flatter");
        }
        if (current is AnchorAlias alias)
        {
            var meant = Resolve(alias, place);
            Count(meant.Size, place);
            return meant;
        }
        Count(1, place);
        var (anchor, tag) = current is NodeEvent node ? (node.Anchor, node.Tag) : default;
        if (!tag.IsEmpty && !tag.IsNonSpecific)
        {
            problems.Error(
                place,
                $"the tag {Quote.Of(tag.Value)} is not read",
                "remove it; quotes make a text of a value"
            );
        }
        Node built = current switch
        {
            Scalar scalar => new ScalarNode(place, scalar.Value, scalar.Style, source),
            SequenceStart => new ListNode(place, BuildItems(events, depth)),
            MappingStart => new MapNode(place, BuildEntries(events, depth)),
            _ => throw new Refusal(place, "YAML syntax: a value is missing here", "write 'key: value'"),
        };
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = built;
        }
        return built;
    }

    List<Node> BuildItems(EventStream events, int depth)
    {
        List<Node> items = [];
        while (events.MoveNext() && events.Current is not SequenceEnd)
        {
            items.Add(Build(events, depth + 1));
        }
        return items;
    }

    List<MapEntry> BuildEntries(EventStream events, int depth)
    {
        Dictionary<string, MapEntry> entries = new(StringComparer.Ordinal);
        while (events.MoveNext() && events.Current is not MappingEnd)
        {
            var key = Build(events, depth + 1);
            events.MoveNext();
            var value = Build(events, depth + 1);
            if (key is not ScalarNode { Text: var name })
            {
                problems.Error(key.Place, "a key is not a single word", "write 'key: value'");
            }
            else if (entries.TryGetValue(name, out var first))
            {
                var what = $"duplicate key {Quote.Of(name)}, first on line {first.KeyPlace.Line}";
                problems.Error(key.Place, what, "remove one of the two");
            }
            else
            {
                entries.Add(name, new MapEntry(name, key.Place, value));
            }
        }
        return [.. entries.Values];
    }

    Node Resolve(AnchorAlias alias, Place place) =>
        _anchors.TryGetValue(alias.Value.Value, out var node)
            ? node
            : throw new Refusal(
                place,
                $"the alias {Quote.Of("*" + alias.Value.Value)} has no anchor before it",
                $"mark what it stands for with {Quote.Of("&" + alias.Value.Value)}, earlier in the same document"
            );

    void Count(int nodes, Place place)
    {
        _nodes += nodes;
        if (IsFull)
        {
            throw new Refusal(place, $"more than {YamlLimits.NodesMax} values, aliases included", "split the file");
        }
    }
}
