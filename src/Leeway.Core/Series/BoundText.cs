using System.Globalization;

namespace Leeway.Core.Series;

/// <summary>The one way in which we write the bound of a bucket or a quantile: clients write 1, 1.0 and 1e+00.</summary>
public static class BoundText
{
    /// <summary>No double is longer.</summary>
    public const int BytesMax = 32;

    public static string Format(double bound) =>
        double.IsPositiveInfinity(bound) ? "+Inf" : bound.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>The same in UTF-8, without allocating.</summary>
    public static bool TryFormat(double bound, Span<byte> text, out int written)
    {
        if (double.IsPositiveInfinity(bound))
        {
            written = 4;
            return "+Inf"u8.TryCopyTo(text);
        }
        return bound.TryFormat(text, out written, "R", CultureInfo.InvariantCulture);
    }

    /// <summary>The labels with their bound, if they have one, in that way.</summary>
    public static LabelSet Unify(LabelSet labels) => Unify(Unify(labels, "le"), "quantile");

    static LabelSet Unify(LabelSet labels, string name)
    {
        var written = labels[name];
        if (written.Length == 0 || !TryParse(written, out var bound))
        {
            return labels;
        }
        var text = Format(bound);
        return text == written ? labels : labels.With(new Label(name, text));
    }

    static bool TryParse(string text, out double bound)
    {
        if (text is "+Inf" or "Inf")
        {
            bound = double.PositiveInfinity;
            return true;
        }
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out bound)
            && double.IsFinite(bound);
    }
}
