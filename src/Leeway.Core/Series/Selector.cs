namespace Leeway.Core.Series;

/// <summary>Which series are meant: those that satisfy every matcher; the metric's name is the matcher on <c>__name__</c>.</summary>
public sealed class Selector : IEquatable<Selector>
{
    readonly LabelMatcher[] _matchers;

    public Selector(IEnumerable<LabelMatcher> matchers)
    {
        _matchers = [.. matchers];
        Array.Sort(_matchers, static (a, b) => string.CompareOrdinal(a.ToString(), b.ToString()));
    }

    /// <summary>The matchers in an order that does not depend on how the selector was written.</summary>
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

    /// <summary>The one value that the label must have, or null if other values would do as well.</summary>
    public string? RequiredValue(string label) =>
        Array.Find(_matchers, matcher => matcher.Name == label && matcher.Operator == MatchOperator.Equal)?.Value;

    public bool Equals(Selector? other) => other is not null && _matchers.AsSpan().SequenceEqual(other._matchers);

    public override bool Equals(object? obj) => Equals(obj as Selector);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    public override string ToString()
    {
        var name = RequiredValue(LabelSet.MetricNameLabel) ?? "";
        var rest = _matchers.Where(m =>
            name.Length == 0 || m.Name != LabelSet.MetricNameLabel || m.Operator != MatchOperator.Equal
        );
        var text = string.Join(',', rest);
        return text.Length == 0 && name.Length > 0 ? name : $"{name}{{{text}}}";
    }
}
