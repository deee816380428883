namespace Leeway.Core.Promql;

/// <summary>A length of time: what stands in brackets behind a selector, and behind <c>offset</c>.</summary>
/// <remarks>A number is one of seconds. All but <see cref="Fixed"/> and <see cref="Template"/> are experimental in Prometheus 3.</remarks>
public abstract record PromqlDuration : PromqlPart
{
    PromqlDuration() { }

    /// <summary>A written length, <c>5m</c> or <c>300</c>, to 100 ns.</summary>
    public sealed record Fixed(TimeSpan Length) : PromqlDuration;

    /// <summary>The range that a generator of rules fills in: <c>[{{.window}}]</c>.</summary>
    public sealed record Template : PromqlDuration;

    /// <summary><c>step()</c>: the distance of the instants at which a query is evaluated.</summary>
    public sealed record Step : PromqlDuration;

    /// <summary><c>range()</c>: the length of time that a query is evaluated over.</summary>
    public sealed record Range : PromqlDuration;

    public sealed record Unary(bool IsNegative, PromqlDuration Operand) : PromqlDuration;

    /// <summary><c>5m + step()</c>; the operator is one of + − * / % ^.</summary>
    public sealed record Computed(PromqlDuration Left, BinaryOperator Operator, PromqlDuration Right) : PromqlDuration;

    /// <summary><c>max_of(5m, step())</c> or <c>min_of(…)</c>.</summary>
    public sealed record Extreme(bool IsLargest, PromqlDuration One, PromqlDuration Other) : PromqlDuration;

    public sealed record Paren(PromqlDuration Inner) : PromqlDuration;
}
