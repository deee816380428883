using Leeway.Core.Series;

namespace Leeway.Documents;

/// <summary>How many labels a series may have, and how long; a page with a series beyond them is refused.</summary>
public sealed record LabelLimits
{
    public static LabelLimits None { get; } = new();

    /// <summary>The metric's name counts as one.</summary>
    public int LabelsMax { get; init; } = int.MaxValue;

    /// <summary>In bytes.</summary>
    public int NameLengthMax { get; init; } = int.MaxValue;

    /// <summary>In bytes.</summary>
    public int ValueLengthMax { get; init; } = int.MaxValue;

    /// <summary>Why the series is refused, or null.</summary>
    public string? WhyNot(LabelSet labels)
    {
        if (labels.Count > LabelsMax)
        {
            return $"the series has {labels.Count} labels, labelsMax is {LabelsMax}";
        }
        foreach (var label in labels)
        {
            if (Length(label.Name) > NameLengthMax)
            {
                return $"a label's name has {Length(label.Name)} bytes, labelNameLengthMax is {NameLengthMax}";
            }
            if (Length(label.Value) > ValueLengthMax)
            {
                return $"label {label.Name} has {Length(label.Value)} bytes, labelValueLengthMax is {ValueLengthMax}";
            }
        }
        return null;
    }

    static int Length(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}
