namespace Leeway.Core.Dependencies;

/// <summary>How available a node is, with all that it needs.</summary>
/// <param name="StandardError">Of a sample; null if the availability is exact.</param>
/// <param name="Importance">
/// By cause: how much of the availability hangs on it, A with it spared − A with it struck (Birnbaum). Times its probability that
/// is what would be gained if it never struck.
/// </param>
/// <param name="Bounds">Null of a sample, and if there are too many cut sets.</param>
/// <param name="Groups">Those that the node cannot do without, as far as their members fail apart from all single causes; none of a sample.</param>
sealed record Estimate(
    Availability Availability,
    double? StandardError,
    IReadOnlyList<double> Importance,
    CutBounds? Bounds,
    IReadOnlyList<(string Node, Need.AnyOf Group, Availability Availability)> Groups
)
{
    /// <summary>Exact, or by a sample if the diagram would have more steps than the limit.</summary>
    public static Estimate Of(
        Structure structure,
        Chances chances,
        int root,
        int stepsMax = JourneyFunction.StepsMax,
        int worlds = Sample.Worlds
    ) =>
        JourneyFunction.Of(structure, root, stepsMax) is { } function
            ? ExactEstimate.Of(function, chances.Struck)
            : Sample.Of(structure, chances.Struck, root, worlds);
}
