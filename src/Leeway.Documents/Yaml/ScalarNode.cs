using System.Text.RegularExpressions;
using Leeway.Documents.Reporting;
using YamlDotNet.Core;

namespace Leeway.Documents.Yaml;

sealed partial class ScalarNode(Place place, string text, ScalarStyle style, SourceText source) : Node(place)
{
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = style == ScalarStyle.Plain ? KindOf(text) : ScalarKind.Text;

    public override int Size => 1;

    /// <summary>The place in the file of a character of <see cref="Text"/>.</summary>
    public Place PlaceAt(int offset) => ScalarOffsets.Find(source, Place, Text, style, offset);

    static ScalarKind KindOf(string text) =>
        text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Flag,
            _ => NumberPattern().IsMatch(text) ? ScalarKind.Number : ScalarKind.Text,
        };

    [GeneratedRegex(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex NumberPattern();
}
