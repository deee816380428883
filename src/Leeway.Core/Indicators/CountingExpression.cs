using Leeway.Core.Series;

namespace Leeway.Core.Indicators;

/// <summary>How many events happened: a sum of counter increases, or of what the readings of gauges count, each with its factor.</summary>
/// <remarks>It has no window: the ledger keeps what it counts tick by tick, and any window is read from there.</remarks>
public sealed class CountingExpression : IEquatable<CountingExpression>
{
    /// <param name="terms">All of counters, or all of gauges.</param>
    /// <param name="by">The grouping that the query is written with, which is no part of what is counted.</param>
    /// <exception cref="ArgumentException">There is no term, a factor is zero, NaN or infinite, or counters and gauges are mixed.</exception>
    public CountingExpression(IEnumerable<CountingTerm> terms, CountingGrouping? by = null)
    {
        Terms = [.. terms];
        By = by;
        if (Terms.Count == 0 || Terms.Any(term => term.Factor == 0 || !double.IsFinite(term.Factor)))
        {
            throw new ArgumentException(
                "An expression has at least one term, and every factor is finite and not zero.",
                nameof(terms)
            );
        }
        CountsReadings = Terms[0].Reading is not null;
        CountsTicks = Terms[0].Reading is ReadingExpression.Absent or ReadingExpression.Present;
        if (Terms.Any(term => term.Reading is null == CountsReadings))
        {
            throw new ArgumentException("All terms count increases, or all of them readings.", nameof(terms));
        }
        Canonical = string.Join(' ', Terms.Select(term => term.ToString()).Order(StringComparer.Ordinal));
    }

    CountingExpression(string canonical)
    {
        Terms = [];
        Canonical = canonical;
    }

    /// <summary>Counts nothing: of an SLI whose queries only the server that is asked can evaluate.</summary>
    public static CountingExpression None { get; } = new("");

    /// <summary>Each tick once.</summary>
    public static CountingExpression Ticks { get; } = new("+ vector(1)") { CountsReadings = true, CountsTicks = true };

    public IReadOnlyList<CountingTerm> Terms { get; }

    /// <summary>True if it is about what is read at an instant, false if about the steps of counters.</summary>
    public bool CountsReadings { get; private init; }

    /// <summary>True if an event is a tick, judged by all of its readings together: whether there is any.</summary>
    public bool CountsTicks { get; private init; }

    /// <summary>The grouping that the query is written with, or null.</summary>
    public CountingGrouping? By { get; }

    /// <summary>A text that is equal for equal expressions, however they were written.</summary>
    public string Canonical { get; }

    /// <summary>What one event of the series adds: 0 if no term of a counter selects it.</summary>
    public double FactorOf(LabelSet series)
    {
        var factor = 0.0;
        foreach (var term in Terms)
        {
            if (term.Reading is null && term.Selector.Matches(series))
            {
                factor += term.Factor;
            }
        }
        return factor;
    }

    public bool Equals(CountingExpression? other) => other is not null && Canonical == other.Canonical;

    public override bool Equals(object? obj) => Equals(obj as CountingExpression);

    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Canonical;
}
