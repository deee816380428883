using System.Globalization;
using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Collecting;

namespace Leeway.Engine.Querying;

/// <summary>Counts by what a server makes of the two queries at each edge: approximate, because it extrapolates and its ranges overlap.</summary>
sealed class ExpressionCounter(CollectedColumn column, QuerySource source, Ledger.Ledger ledger)
{
    // As many points as Prometheus gives at once.
    public const int PointsMax = 11_000;

    readonly Indicator _indicator = column.Indicator;
    readonly QueryUnit _ofTotal = QueryUnit.Of(column.Indicator.Asked!.Total);
    readonly QueryUnit _ofPart = QueryUnit.Of(column.Indicator.Asked!.Part);

    /// <summary>The value of both queries at the end of each step of the range.</summary>
    public async Task<ExpressionAnswer> Ask(SharedAnswers server, Interval range, TimeSpan step, CancellationToken stop)
    {
        var (first, last) = (range.From + step, range.Until);
        var total = await server.Values(Text(_indicator.Asked!.Total), first, last, step, stop);
        if (total is not QueryAnswer.Found totals)
        {
            return new ExpressionAnswer(total, []);
        }
        var part = await server.Values(Text(_indicator.Asked.Part), first, last, step, stop);
        return part is QueryAnswer.Found parts
            ? new ExpressionAnswer(null, Pair(ByTime(totals), ByTime(parts), step))
            : new ExpressionAnswer(part, []);
    }

    /// <summary>Adds what was found; time without a total stays uncovered.</summary>
    public void Count(IReadOnlyList<(Interval Span, EventCounts Counts)> found)
    {
        foreach (var (span, counts) in found)
        {
            ledger.Add(column, span, counts, span.Length);
            column.KnownUntil = column.KnownUntil > span.Until ? column.KnownUntil : span.Until;
        }
    }

    List<(Interval Span, EventCounts Counts)> Pair(
        SortedDictionary<long, double> totals,
        SortedDictionary<long, double> parts,
        TimeSpan step
    )
    {
        var counted = new List<(Interval, EventCounts)>(totals.Count);
        foreach (var (timeMs, total) in totals)
        {
            var (all, part) = (Events(total, _ofTotal, step), Events(parts.GetValueOrDefault(timeMs), _ofPart, step));
            if (!double.IsFinite(all) || !double.IsFinite(part) || all < 0)
            {
                continue;
            }
            var bad = _indicator.Kind == PartKind.Bad ? part : all - part;
            var until = DateTimeOffset.FromUnixTimeMilliseconds(timeMs);
            counted.Add((new Interval(until - step, until), new EventCounts(all, bad)));
        }
        return counted;
    }

    double Events(double value, QueryUnit unit, TimeSpan step) =>
        unit switch
        {
            QueryUnit.PerSecond => value * step.TotalSeconds,
            QueryUnit.InRange(var range) => value * (step / (range ?? source.Window)),
            // Once a tick; where rows are further apart, a value stands for all ticks of its row.
            _ => value * (step / ledger.Grid.Length),
        };

    static SortedDictionary<long, double> ByTime(QueryAnswer.Found found)
    {
        var sums = new SortedDictionary<long, double>();
        foreach (var series in found.Series)
        {
            for (var index = 0; index < series.Values.Length; index++)
            {
                sums[series.TimesMs[index]] = sums.GetValueOrDefault(series.TimesMs[index]) + series.Values[index];
            }
        }
        return sums;
    }

    string Text(string query)
    {
        var window = ((long)source.Window.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        return query
            .Replace("{{.window}}", $"{window}ms", StringComparison.Ordinal)
            .Replace("{{ .window }}", $"{window}ms", StringComparison.Ordinal);
    }
}
