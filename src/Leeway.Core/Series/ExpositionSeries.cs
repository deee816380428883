using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;

namespace Leeway.Core.Series;

/// <summary>Parses what <see cref="ExpositionReader.Series"/> gives, once for each series that is new.</summary>
public static class ExpositionSeries
{
    /// <summary>Reads <c>name{a="1",b="2"}</c> or <c>{"my.metric",a="1"}</c>; escapes are \\, \" and \n.</summary>
    /// <param name="series">The bytes of one series, without value.</param>
    /// <param name="labels">The labels, with the metric's name as <c>__name__</c>.</param>
    /// <param name="reason">Why there are none: a clause without a full stop.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> series,
        [NotNullWhen(true)] out LabelSet? labels,
        [NotNullWhen(false)] out string? reason
    )
    {
        labels = null;
        if (!Utf8.IsValid(series))
        {
            reason = "the series is not valid UTF-8";
            return false;
        }
        var parser = new ExpositionLabels(series);
        if (!parser.Read())
        {
            reason = parser.Reason!;
            return false;
        }
        labels = new LabelSet(parser.Labels);
        reason = null;
        return true;
    }
}
