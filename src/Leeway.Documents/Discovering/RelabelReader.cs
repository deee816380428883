using System.Text.RegularExpressions;
using Leeway.Core.Series;
using Leeway.Documents.Fields;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Discovering;

/// <summary>Reads relabelling rules, written inside as Prometheus writes them, so that they can be taken over as they are.</summary>
static partial class RelabelReader
{
    const int RulesMax = 200;

    static readonly string[] Keys =
    [
        "source_labels",
        "separator",
        "target_label",
        "regex",
        "modulus",
        "replacement",
        "action",
    ];

    static readonly Dictionary<string, RelabelAction> Actions = Enum.GetValues<RelabelAction>()
        .ToDictionary(action => action.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static IReadOnlyList<RelabelRule> Read(Value? list)
    {
        var items = list?.Items() ?? [];
        if (items.Count > RulesMax)
        {
            list!.Error($"{list.Path} has {items.Count} rules", $"write at most {RulesMax}");
        }
        return [.. items.Take(RulesMax).Select(ReadRule).OfType<RelabelRule>()];
    }

    static RelabelRule? ReadRule(Value item)
    {
        if (item.Map(Keys) is not { } map)
        {
            return null;
        }
        if (map.Optional("action") is not { } written)
        {
            return ReadRule(map, RelabelAction.Replace);
        }
        // Prometheus reads HashMod and hashmod alike.
        if (written.Raw is { } word && Actions.TryGetValue(word.ToLowerInvariant(), out var action))
        {
            return ReadRule(map, action);
        }
        written.OneOf(Actions.Keys);
        return null;
    }

    static RelabelRule? ReadRule(FieldMap map, RelabelAction action)
    {
        RefuseUseless(map, action);
        var target = ReadTarget(map, action);
        var modulus = ReadModulus(map, action);
        var regex = map.Optional("regex");
        if (target is null || modulus is null || MakeRule(action, regex) is not { } rule)
        {
            return null;
        }
        return new RelabelRule(action, rule.Regex)
        {
            SourceLabels = [.. map.Optional("source_labels")?.Items().Select(label => label.Raw ?? "") ?? []],
            Separator = TextOf(map, "separator") ?? RelabelRule.SeparatorDefault,
            TargetLabel = target,
            Replacement = TextOf(map, "replacement") ?? RelabelRule.ReplacementDefault,
            Modulus = (ulong)modulus.Value,
        };
    }

    static RelabelRule? MakeRule(RelabelAction action, Value? regex)
    {
        try
        {
            return new RelabelRule(action, regex?.Raw ?? RelabelRule.RegexDefault);
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or NotSupportedException)
        {
            regex!.Error(
                $"{regex.Path} is not a regular expression of RE2: {unreadable.Message}",
                "write one that matches the whole value, without look-around and back-references"
            );
            return null;
        }
    }

    static string? ReadTarget(FieldMap map, RelabelAction action)
    {
        if (action is RelabelAction.LabelMap)
        {
            if (map.Optional("replacement") is { Raw: { } name } value && !Template().IsMatch(name))
            {
                value.Error($"{value.Path} is not a label's name", "write for example $1");
            }
            return "";
        }
        if (action is RelabelAction.Keep or RelabelAction.Drop or RelabelAction.LabelDrop or RelabelAction.LabelKeep)
        {
            return "";
        }
        var target = map.Required("target_label", "name the label that the rule is about");
        if (target?.Word() is not { } text)
        {
            return null;
        }
        if (action == RelabelAction.Replace ? Template().IsMatch(text) : NamePatterns.IsVariable(text))
        {
            return text;
        }
        target.Error($"{target.Path} is not a label's name", "write letters, digits and underscores");
        return null;
    }

    static long? ReadModulus(FieldMap map, RelabelAction action) =>
        action == RelabelAction.HashMod
            ? map.Required("modulus", "write how many shards there are")?.Whole(1, long.MaxValue)
            : 1;

    // What an action does not look at is a misunderstanding, here as in Prometheus.
    static void RefuseUseless(FieldMap map, RelabelAction action)
    {
        string[] useless = action switch
        {
            RelabelAction.LabelDrop or RelabelAction.LabelKeep =>
            [
                "source_labels",
                "separator",
                "target_label",
                "modulus",
                "replacement",
            ],
            RelabelAction.KeepEqual or RelabelAction.DropEqual => ["regex", "separator", "modulus", "replacement"],
            RelabelAction.Lowercase or RelabelAction.Uppercase => ["replacement"],
            _ => [],
        };
        foreach (var key in useless.Where(map.Has))
        {
            map.Error(key, $"'{key}' means nothing to the action of {map.Path}", "remove it");
        }
    }

    // The empty text is one too: an empty replacement takes a label away.
    static string? TextOf(FieldMap map, string key) => (map.Optional(key)?.Node as ScalarNode)?.Text;

    [GeneratedRegex(
        @"\A(([a-zA-Z_]|\$(\{\w+\}|\w+))+\w*)+\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Template();
}
