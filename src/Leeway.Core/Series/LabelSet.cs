using System.Collections;
using System.Text;

namespace Leeway.Core.Series;

/// <summary>What identifies a series: its metric name (as <c>__name__</c>) and labels, ordered by name, each name once.</summary>
/// <remarks>A label with an empty value is the same as no label, as Prometheus has it. Two sets are equal if all labels are.</remarks>
public sealed class LabelSet : IEquatable<LabelSet>, IEnumerable<Label>
{
    public const string MetricNameLabel = "__name__";

    readonly Label[] _labels;
    string? _text;

    /// <exception cref="ArgumentException">A name occurs twice.</exception>
    public LabelSet(IEnumerable<Label> labels)
    {
        _labels = [.. labels.Where(label => label.Value.Length > 0)];
        Array.Sort(_labels, static (a, b) => string.CompareOrdinal(a.Name, b.Name));
        for (var i = 1; i < _labels.Length; i++)
        {
            if (_labels[i].Name == _labels[i - 1].Name)
            {
                throw new ArgumentException($"The label '{_labels[i].Name}' occurs twice.", nameof(labels));
            }
        }
    }

    public static LabelSet Empty { get; } = new([]);

    public int Count => _labels.Length;

    public string MetricName => this[MetricNameLabel];

    /// <summary>The label's value, or the empty string if the set does not have it.</summary>
    public string this[string name]
    {
        get
        {
            foreach (var label in _labels)
            {
                if (label.Name == name)
                {
                    return label.Value;
                }
            }
            return "";
        }
    }

    /// <summary>This set with the given labels in place of those of the same name.</summary>
    public LabelSet With(params IEnumerable<Label> labels)
    {
        var merged = _labels.ToDictionary(label => label.Name, label => label.Value, StringComparer.Ordinal);
        foreach (var label in labels)
        {
            merged[label.Name] = label.Value;
        }
        return new LabelSet(merged.Select(pair => new Label(pair.Key, pair.Value)));
    }

    public bool Equals(LabelSet? other) => other is not null && _labels.AsSpan().SequenceEqual(other._labels);

    public override bool Equals(object? obj) => Equals(obj as LabelSet);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var label in _labels)
        {
            hash.Add(label);
        }
        return hash.ToHashCode();
    }

    public IEnumerator<Label> GetEnumerator() => ((IEnumerable<Label>)_labels).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The set as a page has it: <c>name{a="1",b="2"}</c>, or <c>{"my.metric","a.b"="1"}</c>; equal sets give equal texts.</summary>
    /// <remarks><see cref="ExpositionSeries"/> reads it back, if the metric has a name.</remarks>
    public override string ToString() => _text ??= Write();

    string Write()
    {
        var isPlain = MetricName.Length == 0 || PlainNames.IsMetric(MetricName);
        var text = new StringBuilder(isPlain ? MetricName : "").Append('{');
        text.Append(isPlain ? "" : QuotedText.Quote(MetricName));
        var isFirst = isPlain;
        foreach (var label in _labels)
        {
            if (label.Name == MetricNameLabel)
            {
                continue;
            }
            text.Append(isFirst ? "" : ",").Append(PlainNames.OfLabel(label.Name)).Append('=');
            text.Append(QuotedText.Quote(label.Value));
            isFirst = false;
        }
        return text.Append('}').ToString();
    }
}
