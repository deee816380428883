using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>One walk through a query: it collects terms, and the problems of what cannot be counted.</summary>
sealed class CountingWalk
{
    readonly RefusalList _refusals;
    readonly CountingTerms _terms;
    readonly CallWalk _calls;
    readonly bool _isCounter;

    /// <param name="isCounter">What a selector without <c>rate</c> or <c>increase</c> selects: counters, or gauges.</param>
    public CountingWalk(bool isCounter)
    {
        _isCounter = isCounter;
        _refusals = new RefusalList();
        _terms = new CountingTerms(_refusals, isCounter);
        _calls = new CallWalk(this, _terms, _refusals);
    }

    public IReadOnlyList<CountingTerm> Terms => _terms.All;

    public IReadOnlyList<PromqlProblem> Problems => _refusals.Problems;

    /// <summary>The grouping of the whole query, or null.</summary>
    public CountingGrouping? By { get; private set; }

    public void Visit(PromqlNode node, CountingPlace place, double factor)
    {
        switch (node)
        {
            case PromqlNode.Paren paren:
                Visit(paren.Inner, place, factor);
                break;
            case PromqlNode.Unary unary:
                Visit(unary.Operand, place, unary.IsNegative ? -factor : factor);
                break;
            case PromqlNode.Binary binary:
                VisitBinary(binary, place, factor);
                break;
            case PromqlNode.Aggregation aggregation:
                VisitAggregation(aggregation, place, factor);
                break;
            case PromqlNode.FunctionCall call:
                _calls.Visit(call, place, factor);
                break;
            case PromqlNode.VectorSelector selector:
                _terms.AddBare(selector, place, factor);
                break;
            case PromqlNode.Subquery subquery:
                Refuse(CountingRefusal.Subquery, subquery.Range.Span);
                break;
            default:
                Refuse(node is PromqlNode.StringLiteral ? CountingRefusal.Text : CountingRefusal.Number, node.Span);
                break;
        }
    }

    void VisitBinary(PromqlNode.Binary binary, CountingPlace place, double factor)
    {
        var (left, @operator, right) = (binary.Left, binary.Sign.Operator, binary.Right);
        switch (@operator)
        {
            case BinaryOperator.Add or BinaryOperator.Subtract:
                VisitSides(binary, place, factor);
                break;
            case BinaryOperator.Multiply when HistogramShape.PartOf(binary) is { } part:
                _calls.VisitHistogram(part, place, factor);
                break;
            case BinaryOperator.Multiply when left.Constant is { } times:
                VisitScaled(right, place, factor * times, binary);
                break;
            case BinaryOperator.Multiply when right.Constant is { } times:
                VisitScaled(left, place, factor * times, binary);
                break;
            case BinaryOperator.Divide when right.Constant is { } by:
                VisitScaled(left, place, factor / by, binary);
                break;
            // Counting adds nothing for series that are not there, and nothing for those that count nothing.
            case BinaryOperator.Or when right.IsNothing:
            case BinaryOperator.Greater
            or BinaryOperator.NotEqual when right.Constant == 0 && !binary.Sign.ReturnsBool && !left.IsInstant:
                Visit(left, place, factor);
                break;
            default:
                Refuse(CountingRefusal.Of(@operator), binary.Sign.Span);
                break;
        }
    }

    void VisitSides(PromqlNode.Binary binary, CountingPlace place, double factor)
    {
        if (place == CountingPlace.Summed)
        {
            Refuse(CountingRefusal.Pairing, binary.Sign.Span);
            return;
        }
        RefuseMatching(binary);
        Visit(binary.Left, CountingPlace.Side, factor);
        var isLess = binary.Sign.Operator == BinaryOperator.Subtract;
        Visit(binary.Right, CountingPlace.Side, isLess ? -factor : factor);
    }

    void VisitScaled(PromqlNode node, CountingPlace place, double factor, PromqlNode.Binary binary)
    {
        RefuseMatching(binary);
        if (factor == 0 || !double.IsFinite(factor))
        {
            Refuse(CountingRefusal.Factor, binary.Span);
            return;
        }
        Visit(node, place, factor);
    }

    void VisitAggregation(PromqlNode.Aggregation aggregation, CountingPlace place, double factor)
    {
        if (aggregation.Operator is not ("sum" or "count"))
        {
            var name = PromqlShapes.WordOf(aggregation, aggregation.Operator);
            Refuse(CountingRefusal.OfAggregation(aggregation.Operator), name);
            return;
        }
        // What is added up again anyway may be added up by any labels before.
        if (place != CountingPlace.Summed && aggregation.Grouping is { } grouping)
        {
            Group(grouping);
        }
        if (aggregation.Operator == "count")
        {
            _terms.AddReadings(aggregation.Argument, isCount: true, factor);
        }
        else
        {
            VisitSummed(aggregation.Argument, factor);
        }
    }

    /// <summary>Notes a grouping of the whole query.</summary>
    public void Group(Grouping grouping)
    {
        if (!grouping.IsWithout && grouping.Labels.Count == 0)
        {
            return;
        }
        var by = CountingGrouping.Of(grouping);
        if (grouping.IsWithout)
        {
            Refuse(CountingRefusal.Without, grouping.Span);
        }
        else if (By is not null && !By.Labels.Equals(by.Labels))
        {
            Refuse(CountingRefusal.OtherGrouping, grouping.Span);
        }
        By ??= by;
    }

    // A comparison is one of gauges; without one, a bare selector is what the SLI says it is.
    void VisitSummed(PromqlNode node, double factor)
    {
        if (node.IsInstant && (node.HasComparison || !_isCounter) && node.Constant is null)
        {
            _terms.AddReadings(node, isCount: false, factor);
        }
        else
        {
            Visit(node, CountingPlace.Summed, factor);
        }
    }

    void RefuseMatching(PromqlNode.Binary binary)
    {
        if (binary.Sign.Matching is { } matching)
        {
            Refuse(CountingRefusal.Matching, matching.Span);
        }
    }

    void Refuse(CountingRefusal refusal, TextSpan span) => _refusals.Add(refusal, span);
}
