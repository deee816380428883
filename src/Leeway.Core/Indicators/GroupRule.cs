using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>By which labels an SLI's events are told apart, and into how many groups at most.</summary>
public sealed record GroupRule
{
    /// <summary>More labels make more groups than anybody looks at.</summary>
    public const int LabelsMax = 5;

    /// <summary>A hundredth of the columns that a ledger takes.</summary>
    public const int LargestMax = 1000;

    public const int DefaultMax = 100;

    /// <summary>Values that are longer, as text in UTF-8, make no group: they stand in keys and addresses.</summary>
    public const int GroupBytesMax = 512;

    readonly string[] _labels;

    /// <param name="labels">From one to <see cref="LabelsMax"/>, each once.</param>
    /// <param name="max">How many groups there may be at a time.</param>
    public GroupRule(IEnumerable<string> labels, int max = DefaultMax)
    {
        _labels = [.. labels.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ArgumentOutOfRangeException.ThrowIfZero(_labels.Length, nameof(labels));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_labels.Length, LabelsMax, nameof(labels));
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(max, LargestMax);
        Max = max;
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<string> Labels => _labels;

    public int Max { get; }

    public Group Of(LabelSet series) => new(_labels.Select(name => new Label(name, series[name])));

    /// <summary>True if both make the same groups, however many of them.</summary>
    public bool IsBySameLabels(GroupRule other) => _labels.AsSpan().SequenceEqual(other._labels);

    public bool Equals(GroupRule? other) => other is not null && Max == other.Max && IsBySameLabels(other);

    public override int GetHashCode() => HashCode.Combine(ToString(), Max);

    /// <summary>The labels as a document has them: <c>handler, method</c>.</summary>
    public override string ToString() => string.Join(", ", _labels);
}
