using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>Why the embedded collector cannot count something that is legal PromQL.</summary>
/// <param name="What">One sentence.</param>
/// <param name="Fix">What else to write, as the beginning of a sentence; null if nothing else says the same.</param>
sealed record CountingRefusal(string What, string? Fix = null)
{
    const string Elsewhere =
        "oint the SLI's data source at a Prometheus (a DataSource of type Prometheus), where any PromQL works.";

    public PromqlProblem At(TextSpan span) =>
        new(span, What, Fix is null ? $"P{Elsewhere}" : $"{Fix}, or p{Elsewhere}");

    public static CountingRefusal Of(BinaryOperator @operator) =>
        @operator switch
        {
            BinaryOperator.Or => new(
                "'or' fills in for series that are not there, and counting adds nothing for those.",
                "Leave 'or' and what follows out"
            ),
            _ when @operator.IsSet => new(
                $"'{@operator.Text}' picks series by other series, which is no count of events."
            ),
            _ when @operator.IsComparison => new(
                $"'{@operator.Text}' compares sums here, and what it gives is no count of events.",
                "Compare each series of a gauge, as count(a > 5)"
            ),
            BinaryOperator.Divide => new(
                "'/' gives a ratio, and Leeway divides counts of bad or good events by the total itself.",
                "Write both sides of '/' as the SLI's two counts"
            ),
            _ => new(
                $"'{@operator.Text}' makes other numbers of counts; only sums, differences and constant factors are counted."
            ),
        };

    public static CountingRefusal OfFunction(string name) =>
        name switch
        {
            "irate" => new(
                "'irate' looks at the last two samples only, so that it does not see every event.",
                "Write 'rate' or 'increase'"
            ),
            "delta" or "idelta" or "deriv" => new(
                $"'{name}' is for gauges, and the change of a gauge is no count of events.",
                "Count the readings that are bad, as count(a > 5)"
            ),
            "histogram_quantile" or "histogram_avg" or "quantile_over_time" => new(
                "A quantile or a mean is no count of events.",
                """Count what was fast enough, as sum(rate(a_bucket{le="0.3"}[5m]))"""
            ),
            "histogram_fraction" => new(
                "'histogram_fraction' is a ratio, and Leeway divides counts of good events by the total itself.",
                "Write histogram_fraction(0, 0.3, sum(rate(a[5m]))) * histogram_count(sum(rate(a[5m])))"
            ),
            "absent" => new(
                "'absent' is 1 or nothing for a whole tick, and is no part of a longer query.",
                "Write absent(a) alone, as bad, and vector(1) as total"
            ),
            "absent_over_time" => new(
                "'absent_over_time' looks back over many ticks, and Leeway judges each of them.",
                "Write absent(a), and let the SLO count slices of time (Timeslices)"
            ),
            "avg_over_time" or "min_over_time" or "max_over_time" or "last_over_time" or "present_over_time" => new(
                $"'{name}' makes one value of many readings, and Leeway looks at each of them.",
                "Compare each reading, as count(a > 5)"
            ),
            _ => new($"'{name}' is not counted here; only 'rate' and 'increase' of counters are."),
        };

    public static CountingRefusal OfGaugeFunction(string name) =>
        name switch
        {
            "rate" or "increase" or "irate" => new(
                $"'{name}' computes a speed of many readings, and each reading is compared by itself.",
                $"Count the events themselves, as sum({name}(a[5m]))"
            ),
            "absent" or "absent_over_time" or "avg_over_time" or "min_over_time" or "max_over_time" => OfFunction(name),
            "histogram_quantile" or "histogram_avg" or "quantile_over_time" or "delta" or "deriv" => OfFunction(name),
            _ => new(
                $"'{name}' is not computed of a reading; time(), abs, ceil, floor, arithmetic and comparisons are."
            ),
        };

    public static CountingRefusal OfAggregation(string name) =>
        new(
            $"'{name}' does not add events up.",
            "Write 'sum', if events are meant, or compare each series of a gauge, as count(a > 5)"
        );

    public static CountingRefusal OfManySeries(string name) =>
        new(
            $"'{name}' makes one value of many series, of targets that answer at different times.",
            "Compare each series, as count(a > 5)"
        );

    public static CountingRefusal OverTime(string name) =>
        new(
            $"'{name}' is counted only of a gauge's readings, and of comparisons of them.",
            $"Write sum({name}(a[5m])) or sum({name}((a > 5)[5m:]))"
        );

    public static CountingRefusal Unsummed(string name) =>
        new($"'{name}' gives a result for each series, and their sum is needed here.", $"Write sum({name}(…))");

    public static CountingRefusal NeedsRange(string name) =>
        new($"'{name}' needs a selector with a range.", $"Write {name}(a[5m])");

    public static CountingRefusal Without { get; } =
        new(
            "Groups are told apart by the labels that they have, not by those that they have not.",
            "Write 'by' with the labels of the SLO's annotation leeway.dev/by, or no grouping"
        );

    public static CountingRefusal OtherGrouping { get; } =
        new("The query is grouped in two ways.", "Write the same grouping around every sum");

    public static CountingRefusal Pairing { get; } =
        new(
            "Between series, PromQL pairs those with equal labels and drops all others.",
            "Write sum(…) around each side"
        );

    public static CountingRefusal GaugePairing { get; } =
        new(
            "Two gauges are read at different times, and are not compared with each other.",
            "Compare each with a number"
        );

    public static CountingRefusal Matching { get; } =
        new("Sums have no labels to be matched by.", "Leave the matching out");

    public static CountingRefusal Number { get; } = new("A number counts no events.", "Name a counter");

    public static CountingRefusal Factor { get; } =
        new("Times zero, or divided by zero, nothing is counted.", "Write another factor");

    public static CountingRefusal Text { get; } = new("A text counts no events.", "Name a counter");

    public static CountingRefusal Offset { get; } =
        new("'offset' counts other times than those asked for.", "Leave 'offset' out");

    public static CountingRefusal PinnedTime { get; } = new("'@' fixes the time that is asked for.", "Leave '@' out");

    public static CountingRefusal Range { get; } =
        new("A range by itself is no count.", "Write sum(rate(…)) or sum(increase(…)) around it");

    public static CountingRefusal Subquery { get; } =
        new("A subquery evaluates again what was evaluated, which is no count of events.");

    public static CountingRefusal OtherForm { get; } =
        new(
            "'rate', 'increase' and raw counters have different units and cannot be added to each other.",
            "Write the same around every counter"
        );

    public static CountingRefusal Mixed { get; } =
        new("Events of counters and readings of gauges cannot be added to each other.", "Make an SLI of each");

    public static CountingRefusal BareGauge { get; } =
        new(
            "A gauge's value is no event by itself.",
            "Write count(a == 1), or sum(a) if the value is a number of things; of a counter, sum(rate(a[5m]))"
        );

    public static CountingRefusal CounterAsGauge { get; } =
        new(
            "By its name this is a counter, and its values added up count each event again and again.",
            "Write 'counter: true', or sum(rate(a[5m]))"
        );

    public static CountingRefusal HistogramForm { get; } =
        new("A histogram's events are counted from its rate.", "Write sum(rate(a[5m])) here");

    public static CountingRefusal UnnamedHistogram { get; } =
        new("Which histogram is meant must be named.", "Write its name before the braces");
}
