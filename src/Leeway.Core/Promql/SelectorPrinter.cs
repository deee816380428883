using System.Text;
using Leeway.Core.Series;

namespace Leeway.Core.Promql;

/// <summary>Writes selectors, a name before the braces only where it cannot be taken for a keyword.</summary>
static class SelectorPrinter
{
    public static string Print(Selector selector)
    {
        var name = selector.RequiredValue(LabelSet.MetricNameLabel);
        var isPlain = name is not null && PromqlNames.IsPlainMetric(name);
        var text = new StringBuilder(isPlain ? name : "");
        var separator = '{';
        foreach (var matcher in selector.Matchers)
        {
            var isName = matcher.Name == LabelSet.MetricNameLabel && matcher.Operator == MatchOperator.Equal;
            if (isPlain && isName)
            {
                continue;
            }
            text.Append(separator).Append(matcher);
            separator = ',';
        }
        return text.Append(separator == ',' ? "}" : "").ToString();
    }
}
