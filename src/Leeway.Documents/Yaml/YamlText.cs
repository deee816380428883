using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Leeway.Documents.Yaml;

/// <summary>Writes a tree as YAML that people read: lists of words on one line, quotes only where they are needed.</summary>
static partial class YamlText
{
    public static string Of(JsonNode tree) => string.Concat(Lines(tree).Select(line => line + "\n"));

    static IEnumerable<string> Lines(JsonNode tree) =>
        tree switch
        {
            JsonObject map => map.SelectMany(entry => Lines(entry.Key, entry.Value!)),
            JsonArray list => list.SelectMany(item =>
                Lines(item!).Select((line, at) => (at == 0 ? "- " : "  ") + line)
            ),
            _ => [Scalar(tree)],
        };

    static IEnumerable<string> Lines(string key, JsonNode value) =>
        value switch
        {
            JsonObject or JsonArray when IsShort(value) => [$"{Word(key)}: {Short(value)}"],
            JsonObject or JsonArray => Lines(value).Select(line => "  " + line).Prepend($"{Word(key)}:"),
            _ => [$"{Word(key)}: {Scalar(value)}"],
        };

    static bool IsShort(JsonNode value) =>
        value is JsonArray list && list.All(item => item is JsonValue) && Short(value).Length < 100
        || value is JsonObject { Count: 0 };

    static string Short(JsonNode value) =>
        value is JsonArray list ? $"[{string.Join(", ", list.Select(item => Scalar(item!)))}]" : "{}";

    static string Scalar(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.String ? Word(value.GetValue<string>()) : value.ToJsonString();

    // JSON's quoted texts are YAML's too.
    public static string Word(string text) =>
        Plain().IsMatch(text)
        && text.ToLowerInvariant() is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
            ? text
            : JsonValue
                .Create(text)
                .ToJsonString(
                    new JsonSerializerOptions
                    {
                        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                    }
                );

    [GeneratedRegex(
        @"\A([a-zA-Z_/][-a-zA-Z0-9_./]*(:[0-9]+)?|[0-9]+(ms|[smhd]))\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();
}
