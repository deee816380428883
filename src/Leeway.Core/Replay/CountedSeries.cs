using Leeway.Core.Promql;
using Leeway.Core.Series;

namespace Leeway.Core.Replay;

/// <summary>Which series the ratios of a file of rules count: as all events, or as a part of them.</summary>
/// <param name="records">The expressions of recording rules, by the names that they record.</param>
sealed class CountedSeries(IReadOnlyDictionary<string, PromqlNode> records)
{
    readonly HashSet<Selector> _whole = [];
    readonly HashSet<Selector> _part = [];

    /// <summary>True if it is there for as long as anything is counted.</summary>
    /// <remarks>That is so of all events, and of a bucket of a histogram, which is born with the others.</remarks>
    public bool IsAlwaysThere(Selector series) =>
        _whole.Contains(series) || (IsPart(series) && series.RequiredValue("le") is not null);

    /// <summary>True if it counts the errors, or the good events: what did not happen yet may have no series.</summary>
    public bool IsPart(Selector series) => _part.Contains(series);

    /// <summary>Learns from the ratios in an expression.</summary>
    public void Learn(PromqlNode expression)
    {
        if (expression is PromqlNode.Binary { Sign.Operator: BinaryOperator.Divide } ratio)
        {
            Gather(ratio.Left, _part, 0);
            Gather(ratio.Right, _whole, 0);
        }
        foreach (var inner in Inner(expression))
        {
            Learn(inner);
        }
    }

    void Gather(PromqlNode node, HashSet<Selector> series, int depth)
    {
        if (node is PromqlNode.VectorSelector { Range: not null } counted)
        {
            series.Add(counted.Selector);
        }
        else if (
            node is PromqlNode.VectorSelector selector
            && depth < CountedRanges.DepthMax
            && CountedRanges.NameOf(selector) is { } name
            && records.TryGetValue(name, out var recorded)
        )
        {
            Gather(recorded, series, depth + 1);
        }
        foreach (var inner in Inner(node))
        {
            Gather(inner, series, depth);
        }
    }

    static PartList<PromqlNode> Inner(PromqlNode node) =>
        node switch
        {
            PromqlNode.Paren paren => [paren.Inner],
            PromqlNode.Unary unary => [unary.Operand],
            PromqlNode.Aggregation aggregation => [aggregation.Argument],
            PromqlNode.Binary binary => [binary.Left, binary.Right],
            PromqlNode.FunctionCall call => call.Arguments,
            PromqlNode.Subquery subquery => [subquery.Of],
            _ => [],
        };
}
