using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>One walk through a query: it collects terms, and the problems of what cannot be counted.</summary>
sealed class CountingWalk
{
    readonly List<CountingTerm> _terms = [];
    readonly List<PromqlProblem> _problems = [];
    CountingForm? _form;

    public IReadOnlyList<CountingTerm> Terms => _terms;

    public IReadOnlyList<PromqlProblem> Problems => _problems;

    public void Visit(PromqlNode node, CountingPlace place, int factor)
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
                VisitAggregation(aggregation, factor);
                break;
            case PromqlNode.FunctionCall call:
                VisitCall(call, place, factor);
                break;
            case PromqlNode.VectorSelector selector:
                VisitRaw(selector, place, factor);
                break;
            case PromqlNode.Subquery subquery:
                Refuse(CountingRefusal.Subquery, subquery.Range.Span);
                break;
            default:
                Refuse(node is PromqlNode.StringLiteral ? CountingRefusal.Text : CountingRefusal.Number, node.Span);
                break;
        }
    }

    void VisitBinary(PromqlNode.Binary binary, CountingPlace place, int factor)
    {
        var @operator = binary.Sign.Operator;
        if (@operator is not (BinaryOperator.Add or BinaryOperator.Subtract))
        {
            Refuse(CountingRefusal.Of(@operator), binary.Sign.Span);
            return;
        }
        if (place == CountingPlace.Summed)
        {
            Refuse(CountingRefusal.Pairing, binary.Sign.Span);
            return;
        }
        if (binary.Sign.Matching is { } matching)
        {
            Refuse(CountingRefusal.Matching, matching.Span);
        }
        Visit(binary.Left, CountingPlace.Side, factor);
        Visit(binary.Right, CountingPlace.Side, @operator == BinaryOperator.Subtract ? -factor : factor);
    }

    void VisitAggregation(PromqlNode.Aggregation aggregation, int factor)
    {
        if (aggregation.Operator != "sum")
        {
            Refuse(CountingRefusal.OfAggregation(aggregation.Operator), WordOf(aggregation, aggregation.Operator));
            return;
        }
        if (aggregation.Grouping is { } grouping && (grouping.IsWithout || grouping.Labels.Count > 0))
        {
            Refuse(CountingRefusal.Grouping, grouping.Span);
        }
        Visit(aggregation.Argument, CountingPlace.Summed, factor);
    }

    void VisitCall(PromqlNode.FunctionCall call, CountingPlace place, int factor)
    {
        var name = WordOf(call, call.Name);
        CountingForm? form = call.Name switch
        {
            "rate" => CountingForm.Rate,
            "increase" => CountingForm.Increase,
            _ => null,
        };
        if (form is not { } known)
        {
            Refuse(CountingRefusal.OfFunction(call.Name), name);
        }
        else if (place != CountingPlace.Summed)
        {
            Refuse(CountingRefusal.Unsummed(call.Name), name);
        }
        else
        {
            VisitRange(call, known, factor);
        }
    }

    void VisitRange(PromqlNode.FunctionCall call, CountingForm form, int factor)
    {
        var argument = call.Arguments.Count == 1 ? Unwrapped(call.Arguments[0]) : null;
        switch (argument)
        {
            case PromqlNode.VectorSelector { Range: not null } selector:
                AddTerm(selector, form, factor);
                break;
            case PromqlNode.Subquery subquery:
                Refuse(CountingRefusal.Subquery, subquery.Range.Span);
                break;
            default:
                Refuse(CountingRefusal.NeedsRange(call.Name), argument?.Span ?? WordOf(call, call.Name));
                break;
        }
    }

    void VisitRaw(PromqlNode.VectorSelector selector, CountingPlace place, int factor)
    {
        if (selector.Range is { } range)
        {
            Refuse(CountingRefusal.Range, range.Span);
        }
        else if (place == CountingPlace.Side)
        {
            Refuse(CountingRefusal.Pairing, selector.Span);
        }
        else
        {
            AddTerm(selector, CountingForm.Raw, factor);
        }
    }

    void AddTerm(PromqlNode.VectorSelector selector, CountingForm form, int factor)
    {
        if (selector.Offset is { } offset)
        {
            Refuse(CountingRefusal.Offset, offset.Span);
        }
        if (selector.At is { } at)
        {
            Refuse(CountingRefusal.PinnedTime, at.Span);
        }
        _form ??= form;
        if (_form != form)
        {
            Refuse(CountingRefusal.OtherForm, selector.Span);
        }
        _terms.Add(new CountingTerm(factor, selector.Selector));
    }

    static PromqlNode Unwrapped(PromqlNode node)
    {
        while (node is PromqlNode.Paren paren)
        {
            node = paren.Inner;
        }
        return node;
    }

    static TextSpan WordOf(PromqlNode node, string word) => new(node.Span.Start, word.Length);

    void Refuse(CountingRefusal refusal, TextSpan span) => _problems.Add(refusal.At(span));
}
