using System.Text.Json.Nodes;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Importing;

/// <summary>Nodes that were read as a tree that is written.</summary>
static class Tree
{
    public static JsonNode Of(Node node) =>
        node switch
        {
            MapNode map => Map(map, Of),
            ListNode list => new JsonArray([.. list.Items.Select(Of)]),
            ScalarNode { Kind: ScalarKind.Flag, Text: var flag } => JsonValue.Create(
                flag is "true" or "True" or "TRUE"
            ),
            ScalarNode { Kind: ScalarKind.Number, Text: var number } => JsonNode.Parse(number)!,
            ScalarNode scalar => JsonValue.Create(scalar.Text),
            _ => throw new InvalidOperationException($"There is no node {node.GetType().Name}."),
        };

    /// <summary>With numbers and flags as texts too, except for a modulus.</summary>
    public static JsonNode OfTexts(Node node) =>
        node switch
        {
            MapNode map => Map(map, OfTexts),
            ListNode list => new JsonArray([.. list.Items.Select(OfTexts)]),
            ScalarNode { Text: var text } => JsonValue.Create(text),
            _ => throw new InvalidOperationException($"There is no node {node.GetType().Name}."),
        };

    static JsonObject Map(MapNode map, Func<Node, JsonNode> of) =>
        new(
            map.Entries.Where(entry => entry.Value is not ScalarNode { Kind: ScalarKind.Null })
                .Select(entry =>
                    KeyValuePair.Create<string, JsonNode?>(
                        entry.Key,
                        entry.Key == "modulus" ? Of(entry.Value) : of(entry.Value)
                    )
                )
        );
}
