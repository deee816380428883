using System.Text.Json;
using Leeway.Core.Series;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents;

/// <summary>Reads lists of targets in the formats of Prometheus' file_sd and http_sd.</summary>
public static class TargetLists
{
    const int AddressLengthMax = 1000;

    /// <exception cref="FormatException">It is no such list; says where and why.</exception>
    public static IReadOnlyList<TargetGroup> ReadJson(ReadOnlySpan<byte> text)
    {
        try
        {
            var reader = new Utf8JsonReader(text);
            using var document = JsonDocument.ParseValue(ref reader);
            return [.. Items(document.RootElement, "the list").Select(ReadGroup)];
        }
        catch (JsonException unreadable)
        {
            throw new FormatException(
                $"line {unreadable.LineNumber + 1}: not JSON as http_sd and file_sd have it: [{{\"targets\": [\"host:port\"], \"labels\": {{}}}}]",
                unreadable
            );
        }
    }

    /// <exception cref="FormatException">It is no such list; says where and why.</exception>
    public static IReadOnlyList<TargetGroup> ReadYaml(DocumentFile file)
    {
        var problems = new ProblemList();
        var groups = YamlFile
            .Read(file, problems)
            .Roots.SelectMany(root => new Value(root, "targets", problems).Items())
            .Select(ReadGroup)
            .OfType<TargetGroup>()
            .ToList();
        return problems.Ordered() is [var first, ..] ? throw new FormatException(first.ToString()) : groups;
    }

    static TargetGroup? ReadGroup(Value item)
    {
        if (item.Map("targets", "labels") is not { } map)
        {
            return null;
        }
        var addresses = map.Optional("targets")?.Items().Select(target => target.Word(AddressLengthMax) ?? "") ?? [];
        var labels = map.Optional("labels")?.OpenMap()?.Entries ?? [];
        return new TargetGroup(
            [.. addresses],
            new LabelSet(labels.Select(entry => new Label(entry.Key, entry.Value.Raw ?? "")))
        );
    }

    static TargetGroup ReadGroup(JsonElement group)
    {
        if (group.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException($"a group is {Words(group)}, not {{\"targets\": [...], \"labels\": {{...}}}}");
        }
        List<string> addresses = group.TryGetProperty("targets", out var targets)
            ? [.. Items(targets, "targets").Select(target => TextOf(target, "a target"))]
            : [];
        List<Label> labels =
            group.TryGetProperty("labels", out var map) && map.ValueKind == JsonValueKind.Object
                ? [.. map.EnumerateObject().Select(label => new Label(label.Name, TextOf(label.Value, label.Name)))]
                : [];
        return new TargetGroup(addresses, LabelSet.Empty.With(labels));
    }

    static JsonElement.ArrayEnumerator Items(JsonElement list, string what) =>
        list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray()
            : throw new FormatException($"{what} is {Words(list)}, not a list");

    static string TextOf(JsonElement element, string what) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: <= AddressLengthMax } text
            ? text
            : throw new FormatException(
                $"{what} is {Words(element)}, not a text of at most {AddressLengthMax} characters"
            );

    static string Words(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => "a map",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "a text",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "nothing",
            _ => "a flag",
        };
}
