namespace Leeway.Core.Gates;

/// <summary>How the changes of one kind to a service went before.</summary>
/// <param name="Changes">How many there were.</param>
/// <param name="Failures">How many of them failed.</param>
/// <param name="CostOfFailure">The share of the window's budget that one which failed spent on average; null if that is not known.</param>
public sealed record ChangeHistory(int Changes, int Failures, double? CostOfFailure)
{
    /// <summary>Nothing is known of any.</summary>
    public static ChangeHistory None { get; } = new(0, 0, null);
}
