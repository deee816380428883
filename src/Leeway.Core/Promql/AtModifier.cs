namespace Leeway.Core.Promql;

/// <summary>The instant that a selector is evaluated at, instead of the one asked for.</summary>
public abstract record AtModifier : PromqlPart
{
    AtModifier() { }

    /// <param name="Seconds">Since 1970.</param>
    public sealed record Instant(double Seconds) : AtModifier;

    /// <summary><c>@ start()</c>: where the query's range begins.</summary>
    public sealed record Start : AtModifier;

    /// <summary><c>@ end()</c>: where the query's range ends.</summary>
    public sealed record End : AtModifier;
}
