using System.Globalization;
using Leeway.Core.Time;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Fields;

/// <summary>A value of a document under its path. Every reading method reports what is wrong and then gives null.</summary>
sealed class Value(Node node, string path, ProblemList problems)
{
    public Place Place => Node.Place;

    /// <summary>For example <c>SLO spec.objectives[0].target</c>.</summary>
    public string Path { get; } = path;

    public Node Node { get; } = node;

    /// <summary>The text of an unquoted or quoted scalar, whatever its kind; null for maps and lists.</summary>
    public string? Raw => (Node as ScalarNode)?.Text;

    public void Error(string what, string remedy) => problems.Error(Place, what, remedy);

    public void Warn(string what, string remedy) => problems.Warn(Place, what, remedy);

    /// <summary>Reports an error at a place within this value, for example at one of its keys.</summary>
    public void ErrorAt(Place place, string what, string remedy) => problems.Error(place, what, remedy);

    public void WarnAt(Place place, string what, string remedy) => problems.Warn(place, what, remedy);

    public bool IsScalar => Node is ScalarNode;

    /// <summary>Reports any scalar but <c>off</c>, which stands where a map would.</summary>
    public void RequireOff(string remedy)
    {
        if (Raw != "off")
        {
            Wrong<object>("a map or off", remedy);
        }
    }

    /// <summary>A map with no other keys than these, or null.</summary>
    public FieldMap? Map(params IReadOnlyCollection<string> keys)
    {
        if (OpenMap() is not { } map)
        {
            return null;
        }
        map.RefuseUnknown(keys);
        return map;
    }

    /// <summary>A map with whatever keys, or null.</summary>
    public FieldMap? OpenMap() =>
        Node is MapNode map
            ? new FieldMap(map, Path, problems)
            : Wrong<FieldMap>("a map", "write 'key: value' lines below it");

    /// <summary>The items of a list; none if it is not a list.</summary>
    public IReadOnlyList<Value> Items()
    {
        if (Node is ListNode list)
        {
            return [.. list.Items.Select((item, index) => new Value(item, $"{Path}[{index}]", problems))];
        }
        Wrong<object>("a list", "write each item on a line of its own, after '- '");
        return [];
    }

    /// <summary>A text, possibly empty, of limited length.</summary>
    public string? Text(int lengthMax = 1050)
    {
        if (Node is not ScalarNode { Kind: ScalarKind.Text, Text: var text })
        {
            return Wrong<string>("a text", Node is ScalarNode ? "put it in quotes" : "write a text");
        }
        if (text.Length > lengthMax)
        {
            Error($"{Path} has {text.Length} characters", $"shorten it to {lengthMax}");
            return null;
        }
        return text;
    }

    /// <summary>A text that says something.</summary>
    public string? Word(int lengthMax = 1050)
    {
        if (Text(lengthMax) is not { } text)
        {
            return null;
        }
        if (string.IsNullOrWhiteSpace(text))
        {
            Error($"{Path} is empty", "give it a value");
            return null;
        }
        return text;
    }

    /// <summary>One of the given words.</summary>
    public string? OneOf(params IReadOnlyCollection<string> words)
    {
        if (Word() is not { } word)
        {
            return null;
        }
        if (words.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }
        Error($"{Path} is {Quote.Of(word)}", Nearest.Remedy(word, words));
        return null;
    }

    public bool? Flag() =>
        Node is ScalarNode { Kind: ScalarKind.Flag, Text: var text }
            ? text is "true" or "True" or "TRUE"
            : WrongValue<bool>("true or false", "write true or false without quotes");

    /// <summary>A number, exactly as it is written.</summary>
    public decimal? Number() =>
        Node is not ScalarNode { Kind: ScalarKind.Number, Text: var text }
            ? WrongValue<decimal>("a number", "write a number without quotes, for example 0.999")
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
        : WrongValue<decimal>("a number of reasonable size", "write a smaller number");

    /// <summary>A whole number between the two, both included.</summary>
    public long? Whole(long min, long max)
    {
        if (Number() is not { } number)
        {
            return null;
        }
        if (number >= min && number <= max && number == decimal.Truncate(number))
        {
            return (long)number;
        }
        Error($"{Path} is {Quote.Of(Raw!)}", $"write a whole number from {min} to {max}");
        return null;
    }

    /// <summary>A share above 0 and at most 1: a per cent, or a number.</summary>
    /// <param name="orNone">Whether 0 will do too.</param>
    public decimal? Share(string what, bool orNone = false)
    {
        var raw = Raw ?? "";
        var isPercent = raw.EndsWith('%');
        var style = isPercent ? NumberStyles.AllowDecimalPoint : NumberStyles.Float;
        if (
            (isPercent || Node is ScalarNode { Kind: ScalarKind.Number })
            && decimal.TryParse(raw.TrimEnd('%'), style, CultureInfo.InvariantCulture, out var number)
            && (isPercent ? number / 100 : number) is >= 0 and <= 1 and var share
            && (orNone || share > 0)
        )
        {
            return share;
        }
        return WrongValue<decimal>(what, "write a per cent like 2%, or a number above 0 up to 1 like 0.02");
    }

    /// <summary>A duration in Prometheus form between the two, both included.</summary>
    public TimeSpan? Duration(TimeSpan min, TimeSpan max)
    {
        if (Raw is not { } raw || !DurationText.TryParse(raw, out var duration))
        {
            return WrongValue<TimeSpan>("a duration", "write it like 30s, 5m, 1h30m or 3d");
        }
        if (duration >= min && duration <= max)
        {
            return duration;
        }
        Error(
            $"{Path} is {Quote.Of(raw)}",
            $"write a duration from {DurationText.Format(min)} to {DurationText.Format(max)}"
        );
        return null;
    }

    T? Wrong<T>(string wanted, string remedy)
        where T : class
    {
        Error($"{Path} is {NodeWords.Describe(Node)}, not {wanted}", remedy);
        return null;
    }

    T? WrongValue<T>(string wanted, string remedy)
        where T : struct
    {
        Error($"{Path} is {NodeWords.Describe(Node)}, not {wanted}", remedy);
        return null;
    }
}
