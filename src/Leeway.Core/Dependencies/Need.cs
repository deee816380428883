namespace Leeway.Core.Dependencies;

/// <summary>What a node needs of others.</summary>
public abstract record Need
{
    Need() { }

    /// <summary>The nodes that it names.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Without it nothing works.</summary>
    public sealed record Hard(string Name) : Need
    {
        public override IReadOnlyList<string> Names => [Name];
    }

    /// <summary>Without it a share of requests fails.</summary>
    /// <param name="Share">g: above 0, at most 1.</param>
    /// <param name="Confirmed">When a fault test proved that the others are served; null if nobody has tried.</param>
    public sealed record Soft(string Name, decimal Share, DateOnly? Confirmed) : Need
    {
        public override IReadOnlyList<string> Names => [Name];
    }

    /// <summary>As many of the members as <see cref="AtLeast"/> must work.</summary>
    public sealed record AnyOf : Need
    {
        public required IReadOnlyList<string> Members { get; init; }

        /// <summary>From 1 to the number of members.</summary>
        public int AtLeast { get; init; } = 1;
        public required CommonCause CommonCause { get; init; }

        /// <summary>
        /// The share of failures after which spares take over; null if there is nothing to switch. The first members serve, as
        /// many as are needed; the rest are spares.
        /// </summary>
        public decimal? Failover { get; init; }

        /// <summary>Null if nobody said.</summary>
        public PeakLoad? Load { get; init; }

        public override IReadOnlyList<string> Names => Members;

        public override string ToString() => $"{AtLeast} of {string.Join(", ", Members)}";
    }
}
