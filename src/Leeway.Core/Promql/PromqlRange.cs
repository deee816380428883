namespace Leeway.Core.Promql;

/// <summary>What stands in brackets behind a selector.</summary>
public abstract record PromqlRange : PromqlPart
{
    PromqlRange() { }

    /// <summary>A written range: <c>[5m]</c>; always longer than zero.</summary>
    public sealed record Fixed(TimeSpan Length) : PromqlRange;

    /// <summary>The range that a generator of rules fills in: <c>[{{.window}}]</c>.</summary>
    public sealed record Template : PromqlRange;
}
