using Leeway.Core.Promql;
using Leeway.Core.Series;
using Leeway.Core.Time;

namespace Leeway.Core.Replay;

/// <summary>Finds the one range over which everything in an expression is counted.</summary>
/// <param name="records">The expressions of recording rules, by the names that they record.</param>
sealed class CountedRanges(IReadOnlyDictionary<string, PromqlNode> records)
{
    /// <summary>Recording rules that read each other in a circle end here.</summary>
    public const int DepthMax = 20;

    readonly HashSet<TimeSpan> _ranges = [];

    /// <summary>Why there is none; null if there is one.</summary>
    public string? Refusal { get; private set; }

    /// <param name="depth">How many recording rules led here.</param>
    public TimeSpan? Of(PromqlNode node, int depth)
    {
        if (!Gather(node, depth))
        {
            return null;
        }
        if (_ranges.Count == 1)
        {
            return _ranges.Single();
        }
        Refusal = $"'{node}' counts over {(_ranges.Count == 0 ? "no range" : "several ranges")}";
        return null;
    }

    bool Gather(PromqlNode node, int depth)
    {
        switch (node)
        {
            case PromqlNode.NumberLiteral or PromqlNode.StringLiteral:
                return true;
            case PromqlNode.Paren paren:
                return Gather(paren.Inner, depth);
            case PromqlNode.Aggregation aggregation:
                return Gather(aggregation.Argument, depth);
            case PromqlNode.Binary binary:
                return Gather(binary.Left, depth) && Gather(binary.Right, depth);
            case PromqlNode.FunctionCall call:
                return call.Arguments.All(argument => Gather(argument, depth));
            case PromqlNode.VectorSelector { Range: PromqlDuration.Fixed range, Offset: null, At: null }:
                _ranges.Add(range.Length);
                return true;
            // What is asked at each instant of it makes no difference: the history has the counts.
            case PromqlNode.Subquery { Range: PromqlDuration.Fixed range, Offset: null, At: null }:
                _ranges.Add(range.Length);
                return true;
            case PromqlNode.VectorSelector { Range: null, Offset: null, At: null } selector when depth < DepthMax:
                if (NameOf(selector) is { } name && records.TryGetValue(name, out var recorded))
                {
                    return Gather(recorded, depth + 1);
                }
                _ranges.UnionWith(InName(selector) is { } window ? [window] : []);
                return true;
            default:
                Refusal = $"'{node}' is not counted over a range until now";
                return false;
        }
    }

    /// <summary>The name that is selected; null if it may be any.</summary>
    public static string? NameOf(PromqlNode.VectorSelector selector) =>
        selector.Selector.RequiredValue(LabelSet.MetricNameLabel);

    /// <summary>The range at the end of the name, as in <c>ratio_rate5m</c>; null if there is none.</summary>
    public static TimeSpan? InName(PromqlNode.VectorSelector selector)
    {
        var name = NameOf(selector) ?? "";
        var begin = name.Length - name.Reverse().TakeWhile(char.IsAsciiLetterOrDigit).Count();
        var end = name[begin..];
        var digits = end.AsSpan().IndexOfAnyInRange('0', '9');
        return digits >= 0 && DurationText.TryParse(end.AsSpan(digits), out var window) && window > TimeSpan.Zero
            ? window
            : null;
    }
}
