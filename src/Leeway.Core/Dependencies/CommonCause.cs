namespace Leeway.Core.Dependencies;

/// <summary>γ: the share of a member's failures that takes all members of its group.</summary>
/// <param name="Share">From 0 to 1.</param>
/// <param name="Reason">Why it is as large: in words that follow the share.</param>
public sealed record CommonCause(decimal Share, string Reason)
{
    /// <summary>Of copies of one software: a bad release, a bad input, a certificate that ends takes all of them.</summary>
    public static CommonCause Copies { get; } = new(0.1m, "assumed for copies of one software");

    /// <summary>Of members that come from different vendors each.</summary>
    public static CommonCause Vendors { get; } = new(0.02m, "assumed for different vendors");

    public bool IsAssumed => this == Copies || this == Vendors;
}
