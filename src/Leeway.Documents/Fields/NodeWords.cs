using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Fields;

/// <summary>What a node is, in words for a message.</summary>
static class NodeWords
{
    public static string Describe(Node node) =>
        node switch
        {
            MapNode => "a map",
            ListNode => "a list",
            ScalarNode { Kind: ScalarKind.Null } => "empty",
            ScalarNode { Kind: ScalarKind.Flag, Text: var text } => $"the flag {text}",
            ScalarNode { Kind: ScalarKind.Number, Text: var text } => $"the number {Quote.Of(text)}",
            ScalarNode { Text: var text } => $"the text {Quote.Of(text)}",
            _ => "something else",
        };
}
