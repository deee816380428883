using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>The parts of a recurrence rule, each looked at by itself; every problem is reported at its place.</summary>
sealed class RuleParts
{
    readonly Value _value;
    readonly Dictionary<string, RulePart> _parts = new(StringComparer.Ordinal);

    /// <param name="begin">Where the first part begins.</param>
    public RuleParts(Value value, int begin)
    {
        (_value, Begin, AreRight) = (value, begin, true);
        for (var offset = begin; offset <= value.Raw!.Length; )
        {
            var text = value.Raw[offset..].Split(';')[0];
            var words = text.Trim().Split('=', 2);
            var blanks = text.Length - text.TrimStart().Length;
            Add(new RulePart(words[0], words.Length == 2 ? words[1] : "", offset + blanks));
            offset += text.Length + 1;
        }
        if (Find("FREQ") is not { } frequency)
        {
            Report(begin, $"{value.Path} has no FREQ", "write for example FREQ=WEEKLY;BYDAY=SU");
            return;
        }
        if (_parts.ContainsKey("COUNT") && Find("UNTIL") is { } end)
        {
            Report(end.Offset, $"{value.Path} has both COUNT and UNTIL", "keep one of the two");
        }
        foreach (var part in _parts.Values)
        {
            if (part.Remedy(frequency.Text) is { } remedy)
            {
                Error(part, remedy);
            }
        }
    }

    public int Begin { get; }

    /// <summary>False after a problem.</summary>
    public bool AreRight { get; private set; }

    public RulePart? Find(string key) => _parts.GetValueOrDefault(key);

    /// <summary>The rule without its UNTIL.</summary>
    public string Rule() =>
        string.Join(';', _parts.Values.Where(part => part.Key != "UNTIL").Select(part => $"{part.Key}={part.Text}"));

    public void Error(RulePart part, string remedy) =>
        Report(part.Offset, $"{_value.Path} has {Quote.Of($"{part.Key}={part.Text}")}", remedy);

    void Add(RulePart part)
    {
        if (!RulePart.Keys.Contains(part.Key, StringComparer.Ordinal))
        {
            Report(
                part.Offset,
                $"unknown part {Quote.Of(part.Key)} in {_value.Path}",
                Nearest.Remedy(part.Key, RulePart.Keys)
            );
        }
        else if (!_parts.TryAdd(part.Key, part))
        {
            Report(part.Offset, $"{part.Key} stands twice in {_value.Path}", "keep one of the two");
        }
    }

    void Report(int offset, string what, string remedy)
    {
        AreRight = false;
        _value.ErrorAt(((ScalarNode)_value.Node).PlaceAt(offset), what, remedy);
    }
}
