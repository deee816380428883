using Leeway.Core.Promql;

namespace Leeway.Core.Indicators;

/// <summary>Why the embedded collector cannot count something that is legal PromQL.</summary>
/// <param name="What">One sentence.</param>
/// <param name="Fix">What else to write, as the beginning of a sentence; null if nothing else says the same.</param>
sealed record CountingRefusal(string What, string? Fix = null)
{
    const string Elsewhere =
        "rovide a counter of those events and count that: other PromQL cannot be asked of a Prometheus yet.";

    public PromqlProblem At(TextSpan span) =>
        new(span, What, Fix is null ? $"P{Elsewhere}" : $"{Fix}, or p{Elsewhere}");

    public static CountingRefusal Of(BinaryOperator @operator) =>
        @operator switch
        {
            BinaryOperator.Or => new(
                "'or' fills in for series that are not there, and counting adds nothing for those anyway.",
                "Leave 'or' and what follows out"
            ),
            _ when @operator.IsSet => new(
                $"'{@operator.Text}' picks series by other series, which is no count of events."
            ),
            _ when @operator.IsComparison => new(
                $"'{@operator.Text}' compares values, and what it gives is no count of events."
            ),
            BinaryOperator.Divide => new(
                "'/' gives a ratio, and Leeway divides counts of bad or good events by the total itself.",
                "Write both sides of '/' as the SLI's two counts"
            ),
            _ => new($"'{@operator.Text}' makes other numbers of counts; only sums and differences are counted."),
        };

    public static CountingRefusal OfFunction(string name) =>
        name switch
        {
            "irate" => new(
                "'irate' looks at the last two samples only, so that it does not see every event.",
                "Write 'rate' or 'increase'"
            ),
            "delta" or "idelta" or "deriv" => new(
                $"'{name}' is for gauges, and the change of a gauge is no count of events."
            ),
            "histogram_quantile" => new(
                "A quantile is no count of events.",
                """Count what was fast enough, as sum(rate(a_bucket{le="0.3"}[5m]))"""
            ),
            _ => new($"'{name}' is not counted here; only 'rate' and 'increase' are."),
        };

    public static CountingRefusal OfAggregation(string name) =>
        new($"'{name}' does not add events up.", "Write 'sum', if events are meant");

    public static CountingRefusal Unsummed(string name) =>
        new($"'{name}' gives a result for each series, and their sum is needed here.", $"Write sum({name}(…))");

    public static CountingRefusal NeedsRange(string name) =>
        new($"'{name}' needs a selector with a range.", $"Write {name}(a[5m])");

    public static CountingRefusal Grouping { get; } =
        new(
            "Grouping stands in the SLO and not in its queries.",
            "Leave it out and name the labels in the SLO's annotation leeway.dev/by"
        );

    public static CountingRefusal Pairing { get; } =
        new(
            "Between series, PromQL pairs those with equal labels and drops all others.",
            "Write sum(…) around each side"
        );

    public static CountingRefusal Matching { get; } =
        new("Sums have no labels to be matched by.", "Leave the matching out");

    public static CountingRefusal Number { get; } = new("A number counts no events.", "Name a counter");

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
}
