using Leeway.Core.Promql;
using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>The functions that count: of counters, of native histograms, and of what was read in a range.</summary>
sealed class CallWalk(CountingWalk walk, CountingTerms terms, RefusalList refusals)
{
    public void Visit(PromqlNode.FunctionCall call, CountingPlace place, double factor)
    {
        var name = PromqlShapes.WordOf(call, call.Name);
        switch (call.Name)
        {
            case "rate" or "increase" when place != CountingPlace.Summed:
                Refuse(CountingRefusal.Unsummed(call.Name), name);
                break;
            case "rate" or "increase":
                if (RangeOf(call) is { } selector)
                {
                    terms.AddEvents(selector, selector.Selector, FormOf(call), factor);
                }
                break;
            case "histogram_count" when HistogramShape.CountedBy(call) is { } of:
                VisitHistogram(new HistogramPart(of, 0, double.PositiveInfinity, IsRest: false), place, factor);
                break;
            case "sum_over_time" or "count_over_time" when call.Arguments is [var over]:
                VisitOverTime(call, over.Unwrapped, place, factor);
                break;
            default:
                Refuse(CountingRefusal.OfFunction(call.Name), name);
                break;
        }
    }

    void VisitOverTime(PromqlNode.FunctionCall call, PromqlNode over, CountingPlace place, double factor)
    {
        var isCount = call.Name == "count_over_time";
        var of = over switch
        {
            PromqlNode.VectorSelector { Range: not null } selector => selector with { Range = null },
            PromqlNode.Subquery { Offset: null, At: null } subquery => subquery.Of.Unwrapped,
            _ => null,
        };
        if (of is PromqlNode.Aggregation { Operator: "count" or "sum", Argument.IsInstant: true } && !isCount)
        {
            walk.Visit(of, place, factor); // once for each reading, and not for each step of the subquery
        }
        else if (of is null or { IsInstant: false })
        {
            Refuse(CountingRefusal.OverTime(call.Name), PromqlShapes.WordOf(call, call.Name));
        }
        else if (place != CountingPlace.Summed)
        {
            Refuse(CountingRefusal.Unsummed(call.Name), PromqlShapes.WordOf(call, call.Name));
        }
        else
        {
            terms.AddReadings(of, isCount, factor);
        }
    }

    public void VisitHistogram(HistogramPart part, CountingPlace place, double factor)
    {
        var isSum = part.Of is PromqlNode.Aggregation { Operator: "sum" };
        if (
            part.Of is PromqlNode.Aggregation { Operator: "sum", Grouping: { } grouping }
            && place != CountingPlace.Summed
        )
        {
            walk.Group(grouping);
        }
        var range = isSum ? ((PromqlNode.Aggregation)part.Of).Argument.Unwrapped : part.Of;
        if (range is not PromqlNode.FunctionCall { Name: "rate" or "increase" } call)
        {
            Refuse(CountingRefusal.HistogramForm, part.Of.Span);
        }
        else if (!isSum && place != CountingPlace.Summed)
        {
            Refuse(CountingRefusal.Unsummed(call.Name), PromqlShapes.WordOf(call, call.Name));
        }
        else if (RangeOf(call) is { } selector)
        {
            AddHistogram(selector, FormOf(call), part, factor);
        }
    }

    void AddHistogram(PromqlNode.VectorSelector selector, CountingForm form, HistogramPart part, double factor)
    {
        var histogram = selector.Selector;
        if (histogram.RequiredValue(LabelSet.MetricNameLabel) is null)
        {
            Refuse(CountingRefusal.UnnamedHistogram, selector.Span);
            return;
        }
        if (part.IsRest)
        {
            terms.AddEvents(selector, HistogramShape.UpTo(histogram, double.PositiveInfinity), form, factor);
        }
        var sign = part.IsRest ? -factor : factor;
        terms.AddEvents(selector, HistogramShape.UpTo(histogram, part.UpTo), form, sign);
        // What is timed or measured is not negative, so that up to zero there is nothing to take off.
        if (part.Above > 0)
        {
            terms.AddEvents(selector, HistogramShape.UpTo(histogram, part.Above), form, -sign);
        }
    }

    static CountingForm FormOf(PromqlNode.FunctionCall call) =>
        call.Name == "rate" ? CountingForm.Rate : CountingForm.Increase;

    PromqlNode.VectorSelector? RangeOf(PromqlNode.FunctionCall call)
    {
        var argument = call.Arguments is [var only] ? only.Unwrapped : null;
        switch (argument)
        {
            case PromqlNode.VectorSelector { Range: not null } selector:
                return selector;
            case PromqlNode.Subquery subquery:
                Refuse(CountingRefusal.Subquery, subquery.Range.Span);
                return null;
            default:
                var place = argument?.Span ?? PromqlShapes.WordOf(call, call.Name);
                Refuse(CountingRefusal.NeedsRange(call.Name), place);
                return null;
        }
    }

    void Refuse(CountingRefusal refusal, TextSpan span) => refusals.Add(refusal, span);
}
