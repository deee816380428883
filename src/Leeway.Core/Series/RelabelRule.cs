using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Leeway.Core.Series;

/// <summary>One step by which labels are changed, or a target or series is left out, exactly as Prometheus does it.</summary>
/// <remarks>Source: Prometheus' documentation of relabel_config, and its package relabel.</remarks>
public sealed class RelabelRule
{
    readonly AnchoredRegex _regex;

    /// <exception cref="ArgumentException">The regular expression is none.</exception>
    /// <exception cref="NotSupportedException">The regular expression needs backtracking.</exception>
    public RelabelRule(RelabelAction action, string regex = RegexDefault)
    {
        Action = action;
        Regex = regex;
        _regex = new AnchoredRegex(regex);
    }

    public const string RegexDefault = "(.*)";
    public const string ReplacementDefault = "$1";
    public const string SeparatorDefault = ";";

    public RelabelAction Action { get; }

    /// <summary>Matches the whole of the joined values, or of a label's name.</summary>
    public string Regex { get; }

    /// <summary>The labels whose values are joined; one that is not there is empty.</summary>
    public IReadOnlyList<string> SourceLabels { get; init; } = [];

    public string Separator { get; init; } = SeparatorDefault;

    /// <summary>The label that is written, or compared with; empty if the action needs none.</summary>
    public string TargetLabel { get; init; } = "";

    public string Replacement { get; init; } = ReplacementDefault;

    /// <summary>Of HashMod; at least 1.</summary>
    public ulong Modulus { get; init; } = 1;

    /// <summary>The labels after all rules; null if one of them leaves the target or series out.</summary>
    public static LabelSet? Apply(IReadOnlyList<RelabelRule> rules, LabelSet labels)
    {
        if (rules.Count == 0)
        {
            return labels;
        }
        var changed = labels.ToDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal);
        return rules.All(rule => rule.Keeps(changed))
            ? new LabelSet(changed.Select(pair => new Label(pair.Key, pair.Value)))
            : null;
    }

    /// <summary>All that the rule consists of; equal rules have equal texts.</summary>
    public override string ToString() =>
        string.Join(
            ' ',
            [
                Action.ToString(),
                string.Join(',', SourceLabels.Select(QuotedText.Quote)),
                .. new[] { Separator, Regex, TargetLabel, Replacement }.Select(QuotedText.Quote),
                Modulus.ToString(CultureInfo.InvariantCulture),
            ]
        );

    bool Keeps(Dictionary<string, string> labels)
    {
        var value = string.Join(Separator, SourceLabels.Select(label => labels.GetValueOrDefault(label, "")));
        switch (Action)
        {
            case RelabelAction.Keep:
                return _regex.Matches(value);
            case RelabelAction.Drop:
                return !_regex.Matches(value);
            case RelabelAction.KeepEqual:
                return labels.GetValueOrDefault(TargetLabel, "") == value;
            case RelabelAction.DropEqual:
                return labels.GetValueOrDefault(TargetLabel, "") != value;
            default:
                Change(labels, value);
                return true;
        }
    }

    void Change(Dictionary<string, string> labels, string value)
    {
        switch (Action)
        {
            case RelabelAction.Replace:
                Replace(labels, value);
                break;
            case RelabelAction.HashMod:
                Set(labels, TargetLabel, (Hash(value) % Modulus).ToString(CultureInfo.InvariantCulture));
                break;
            case RelabelAction.Lowercase:
                Set(labels, TargetLabel, Lower(value));
                break;
            case RelabelAction.Uppercase:
                Set(labels, TargetLabel, Upper(value));
                break;
            case RelabelAction.LabelMap:
                Map(labels);
                break;
            default:
                Remove(labels, matching: Action == RelabelAction.LabelDrop);
                break;
        }
    }

    void Replace(Dictionary<string, string> labels, string value)
    {
        if (_regex.Match(value) is not { } match)
        {
            return;
        }
        var target = _regex.Expand(match, TargetLabel);
        var text = PlainNames.IsLabel(target) ? _regex.Expand(match, Replacement) : "";
        // As Prometheus has it, what has no text goes under the name that the rule is written with: one that a template leads to stays.
        Set(labels, text.Length == 0 ? TargetLabel : target, text);
    }

    void Map(Dictionary<string, string> labels)
    {
        foreach (var (name, value) in labels.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList())
        {
            if (_regex.Match(name) is { } match)
            {
                Set(labels, _regex.Expand(match, Replacement), value);
            }
        }
    }

    void Remove(Dictionary<string, string> labels, bool matching)
    {
        foreach (var name in labels.Keys.Where(name => _regex.Matches(name) == matching).ToList())
        {
            labels.Remove(name);
        }
    }

    static void Set(Dictionary<string, string> labels, string name, string value)
    {
        if (value.Length == 0)
        {
            labels.Remove(name);
            return;
        }
        labels[name] = value;
    }

    // .NET leaves those alone whose other case is an ASCII letter; Unicode's table and Prometheus do not.
    static string Lower(string value) => value.ToLowerInvariant().Replace('İ', 'i');

    static string Upper(string value) => value.ToUpperInvariant().Replace('ı', 'I').Replace('ſ', 'S');

    // The last eight of its bytes: shards of ours and of a Prometheus take the same targets.
    static ulong Hash(string value)
    {
#pragma warning disable CA5351 // MD5 spreads here, it protects nothing; another hash would not agree with Prometheus.
        var hash = MD5.HashData(Encoding.UTF8.GetBytes(value));
#pragma warning restore CA5351
        return BinaryPrimitives.ReadUInt64BigEndian(hash.AsSpan(8));
    }
}
