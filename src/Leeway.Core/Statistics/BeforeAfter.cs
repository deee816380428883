namespace Leeway.Core.Statistics;

/// <summary>Durations before and after something, and what can be told of it.</summary>
/// <param name="Before">How many there were.</param>
/// <param name="AfterIsShorter">How likely one of after is shorter than one of before; null of too few in either.</param>
/// <param name="LeastChange">
/// The least shortening, as a part, that as many before and after show four times in five; null if nothing is known of how they vary.
/// </param>
public sealed record BeforeAfter(int Before, int After, Confidence? AfterIsShorter, double? LeastChange)
{
    public static BeforeAfter Of(IReadOnlyCollection<double> before, IReadOnlyCollection<double> after) =>
        new(
            before.Count,
            after.Count,
            ShorterChance.Of(before, after),
            before.Count > 0 && after.Count > 0 && DetectableChange.Sigma(before, after) is { } sigma
                ? DetectableChange.Least(sigma, before.Count, after.Count)
                : null
        );

    /// <summary>Only where an even chance is out of the question.</summary>
    public Shift Verdict =>
        AfterIsShorter is not { } chance || chance.Contains(0.5) ? Shift.CannotTell
        : chance.Low > 0.5 ? Shift.Shorter
        : Shift.Longer;
}
