using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>Reads what a query computes of each reading of a gauge; null means that something was refused.</summary>
sealed class GaugeWalk(RefusalList refusals)
{
    public GaugeExpression? Visit(PromqlNode node)
    {
        switch (node)
        {
            case PromqlNode.Paren paren:
                return Visit(paren.Inner);
            case PromqlNode.NumberLiteral(var value):
                return new GaugeExpression(new ReadingExpression.Number(value), null);
            case PromqlNode.Unary unary:
                return VisitUnary(unary);
            case PromqlNode.Binary binary:
                return VisitBinary(binary);
            case PromqlNode.FunctionCall call:
                return VisitCall(call);
            case PromqlNode.VectorSelector selector:
                return VisitSelector(selector);
            case PromqlNode.Aggregation aggregation:
                var name = PromqlShapes.WordOf(aggregation, aggregation.Operator);
                return Refuse(CountingRefusal.OfManySeries(aggregation.Operator), name);
            case PromqlNode.Subquery subquery:
                return Refuse(CountingRefusal.Subquery, subquery.Range.Span);
            default:
                return Refuse(CountingRefusal.Text, node.Span);
        }
    }

    GaugeExpression? VisitUnary(PromqlNode.Unary unary)
    {
        var operand = Visit(unary.Operand);
        return operand is null || !unary.IsNegative
            ? operand
            : operand with
            {
                Reading = operand.Reading is ReadingExpression.Number(var value)
                    ? new ReadingExpression.Number(-value)
                    : new ReadingExpression.Computed(
                        new ReadingExpression.Number(0),
                        BinaryOperator.Subtract,
                        operand.Reading
                    ),
            };
    }

    GaugeExpression? VisitBinary(PromqlNode.Binary binary)
    {
        var (left, right) = (Visit(binary.Left), Visit(binary.Right));
        if (left is null || right is null)
        {
            return null;
        }
        var (sign, @operator) = (binary.Sign, binary.Sign.Operator);
        var isPair = left.Gauge is not null && right.Gauge is not null;
        if (isPair && !left.Gauge!.Selector.Equals(right.Gauge!.Selector))
        {
            return Refuse(CountingRefusal.GaugePairing, sign.Span);
        }
        if (sign.Matching is { } matching)
        {
            return Refuse(CountingRefusal.Matching, matching.Span);
        }
        if (@operator.IsSet && !isPair)
        {
            return Refuse(CountingRefusal.Of(@operator), sign.Span);
        }
        if (@operator.IsComparison && left.Reading.IsScalar && right.Reading.IsScalar)
        {
            return Refuse(CountingRefusal.Number, sign.Span);
        }
        ReadingExpression reading =
            @operator.IsSet ? new ReadingExpression.Combined(left.Reading, @operator, right.Reading)
            : @operator.IsComparison
                ? new ReadingExpression.Compared(left.Reading, @operator, right.Reading, sign.ReturnsBool)
            : new ReadingExpression.Computed(left.Reading, @operator, right.Reading);
        return new GaugeExpression(reading, left.Gauge ?? right.Gauge);
    }

    GaugeExpression? VisitCall(PromqlNode.FunctionCall call)
    {
        if (call is { Name: "time", Arguments: [] })
        {
            return new GaugeExpression(new ReadingExpression.Time(), null);
        }
        if (
            !ReadingExpression.Rounded.Functions.Contains(call.Name, StringComparer.Ordinal)
            || call.Arguments is not [var argument]
        )
        {
            return Refuse(CountingRefusal.OfGaugeFunction(call.Name), PromqlShapes.WordOf(call, call.Name));
        }
        return Visit(argument) is not { } of ? null
            : of.Gauge is null ? Refuse(CountingRefusal.Number, argument.Span)
            : of with { Reading = new ReadingExpression.Rounded(call.Name, of.Reading) };
    }

    GaugeExpression? VisitSelector(PromqlNode.VectorSelector selector)
    {
        refusals.AddTimesOf(selector);
        return selector.Range is { } range
            ? Refuse(CountingRefusal.Range, range.Span)
            : new GaugeExpression(new ReadingExpression.Value(), selector);
    }

    GaugeExpression? Refuse(CountingRefusal refusal, TextSpan span)
    {
        refusals.Add(refusal, span);
        return null;
    }
}
