namespace Leeway.Core.Series;

/// <summary>Which series are meant: those that satisfy every matcher; the metric's name is the matcher on <c>__name__</c>.</summary>
public sealed class Selector : IEquatable<Selector>
{
    readonly LabelMatcher[] _matchers;

    public Selector(IEnumerable<LabelMatcher> matchers)
    {
        _matchers =
        [
            .. matchers
                .Distinct()
                .OrderBy(matcher => matcher.Name, StringComparer.Ordinal)
                .ThenBy(matcher => matcher.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The matchers in an order that does not depend on how the selector was written, each once.</summary>
    public IReadOnlyList<LabelMatcher> Matchers => _matchers;

    public bool Matches(LabelSet labels)
    {
        foreach (var matcher in _matchers)
        {
            if (!matcher.Matches(labels[matcher.Name]))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True if the other surely selects every series that this one does, because it asks for no more.</summary>
    public bool IsWithin(Selector other) => Array.TrueForAll(other._matchers, _matchers.Contains);

    /// <summary>The one value that the label must have, or null if other values would do as well.</summary>
    public string? RequiredValue(string label) => Requirement(label)?.Value;

    public bool Equals(Selector? other) => other is not null && _matchers.AsSpan().SequenceEqual(other._matchers);

    public override bool Equals(object? obj) => Equals(obj as Selector);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The selector as PromQL has it, names in quotes where they need them; equal selectors give equal texts, and only those.</summary>
    public override string ToString()
    {
        var name = Requirement(LabelSet.MetricNameLabel);
        var isPlain = name is not null && PlainNames.IsMetric(name.Value);
        var isQuoted = name is { Value.Length: > 0 } && !isPlain;
        var parts = _matchers
            .Where(matcher => !(isPlain || isQuoted) || !ReferenceEquals(matcher, name))
            .Select(matcher => matcher.ToString());
        var inner = string.Join(',', isQuoted ? parts.Prepend(QuotedText.Quote(name!.Value)) : parts);
        return (isPlain ? name!.Value : "") + (isPlain && inner.Length == 0 ? "" : $"{{{inner}}}");
    }

    LabelMatcher? Requirement(string label) =>
        Array.Find(_matchers, matcher => matcher.Name == label && matcher.Operator == MatchOperator.Equal);
}
