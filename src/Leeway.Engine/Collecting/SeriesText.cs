using System.Text;
using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>A series' name in the ledger, written so that it can be read back whatever its names consist of.</summary>
static class SeriesText
{
    /// <returns><c>name{a="1"}</c>, or <c>{"my.name","my.label"="1"}</c> where a name is not a plain one.</returns>
    public static string Of(LabelSet labels)
    {
        var name = labels.MetricName;
        if (IsPlain(name) && labels.All(label => IsPlain(label.Name)))
        {
            return labels.ToString();
        }
        var text = new StringBuilder($"{{\"{QuotedText.Escape(name)}\"");
        foreach (var label in labels.Where(label => label.Name != LabelSet.MetricNameLabel))
        {
            text.Append($",\"{QuotedText.Escape(label.Name)}\"=\"{QuotedText.Escape(label.Value)}\"");
        }
        return text.Append('}').ToString();
    }

    static bool IsPlain(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or ':') && !char.IsAsciiDigit(name[0]);
}
