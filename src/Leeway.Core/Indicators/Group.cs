using System.Text;
using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>Some of an SLI's events: those whose series have these values of the labels that it is grouped by.</summary>
/// <remarks>A label that a series lacks has the empty value, as in PromQL's <c>by</c>. Two groups are equal if all values are.</remarks>
public sealed class Group : IEquatable<Group>
{
    /// <param name="labels">In any order; values may be empty.</param>
    public Group(IEnumerable<Label> labels)
    {
        Labels = [.. labels.OrderBy(label => label.Name, StringComparer.Ordinal)];
        var parts = Labels.Select(label => $"{PlainNames.OfLabel(label.Name)}={QuotedText.Quote(label.Value)}");
        Text = $"{{{string.Join(',', parts)}}}";
        Bytes = Encoding.UTF8.GetByteCount(Text);
    }

    /// <summary>By name.</summary>
    public IReadOnlyList<Label> Labels { get; }

    /// <summary>As PromQL has it, empty values included: <c>{handler="/pay",method="POST"}</c>; equal for equal groups only.</summary>
    public string Text { get; }

    /// <summary>The length of the text in UTF-8.</summary>
    public int Bytes { get; }

    /// <summary>What identifies the ledger's column of the group: the SLI's rule and the values.</summary>
    public string ColumnKeyOf(Indicator indicator) => ColumnKeys.Of($"group: {Text}; of: {indicator.ColumnKey}");

    public bool Equals(Group? other) => other is not null && Text == other.Text;

    public override bool Equals(object? obj) => Equals(obj as Group);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
