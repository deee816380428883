using Leeway.Core.Promql;
using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>The terms of one query, all in one unit.</summary>
/// <param name="refusals">Takes what cannot be counted.</param>
/// <param name="isCounter">What a bare selector selects: counters, or gauges.</param>
sealed class CountingTerms(RefusalList refusals, bool isCounter)
{
    readonly List<CountingTerm> _all = [];
    readonly GaugeWalk _gauges = new(refusals);
    CountingForm? _form;

    public IReadOnlyList<CountingTerm> All => _all;

    /// <summary>Adds the events that counters count.</summary>
    /// <param name="written">The selector as it stands in the query.</param>
    /// <param name="counters">The series that it stands for.</param>
    /// <param name="form">The unit in which the query speaks of them.</param>
    /// <param name="factor">What one event adds.</param>
    public void AddEvents(PromqlNode.VectorSelector written, Selector counters, CountingForm form, double factor)
    {
        refusals.AddTimesOf(written);
        Use(form, written.Span);
        _all.Add(new CountingTerm(factor, counters));
    }

    /// <summary>Adds what the readings of a gauge count.</summary>
    /// <param name="node">What is computed of each.</param>
    /// <param name="isCount">True if each that a comparison does not leave out counts 1, false if its value counts.</param>
    /// <param name="factor">What one event adds.</param>
    public void AddReadings(PromqlNode node, bool isCount, double factor)
    {
        if (_gauges.Visit(node) is not { } read)
        {
            return;
        }
        if (read.Gauge is not { } gauge)
        {
            refusals.Add(CountingRefusal.Number, node.Span);
            return;
        }
        ReadingExpression reading = read.Reading switch
        {
            // Its value is 1 where the comparison holds: written either way, it is one rule.
            ReadingExpression.Compared { ReturnsBool: true } compared when !isCount => new ReadingExpression.Counted(
                compared with
                {
                    ReturnsBool = false,
                }
            ),
            var other when isCount => new ReadingExpression.Counted(other),
            var other => new ReadingExpression.Summed(other),
        };
        if (reading is ReadingExpression.Summed && IsNamedAsCounter(gauge.Selector))
        {
            refusals.Add(CountingRefusal.CounterAsGauge, gauge.Span);
        }
        Use(CountingForm.Reading, gauge.Span);
        _all.Add(new CountingTerm(factor, gauge.Selector, reading));
    }

    /// <summary>Adds a selector without <c>rate</c> or <c>increase</c>.</summary>
    public void AddBare(PromqlNode.VectorSelector selector, CountingPlace place, double factor)
    {
        if (selector.Range is { } range)
        {
            refusals.Add(CountingRefusal.Range, range.Span);
        }
        else if (place == CountingPlace.Side)
        {
            refusals.Add(CountingRefusal.Pairing, selector.Span);
        }
        else if (!isCounter)
        {
            refusals.Add(CountingRefusal.BareGauge, selector.Span);
        }
        else
        {
            AddEvents(selector, selector.Selector, CountingForm.Raw, factor);
        }
    }

    static bool IsNamedAsCounter(Selector selector) =>
        selector.RequiredValue(LabelSet.MetricNameLabel) is { } name
        && (name.EndsWith("_total", StringComparison.Ordinal) || name.EndsWith("_bucket", StringComparison.Ordinal));

    void Use(CountingForm form, TextSpan span)
    {
        _form ??= form;
        if (_form != form)
        {
            var isMixed = _form == CountingForm.Reading || form == CountingForm.Reading;
            refusals.Add(isMixed ? CountingRefusal.Mixed : CountingRefusal.OtherForm, span);
        }
    }
}
