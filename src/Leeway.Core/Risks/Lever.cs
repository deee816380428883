using Leeway.Core.Chance;

namespace Leeway.Core.Risks;

/// <summary>An estimate after all that changes it.</summary>
/// <param name="Max">It is never more than this.</param>
public sealed record Lever(Estimate Estimate, double Factor = 1, double Added = 0, double Max = double.PositiveInfinity)
{
    /// <remarks>Where a limit can be met the mean of what is limited is not the limited mean.</remarks>
    public double Mean =>
        !IsExact && (Added < 0 || double.IsFinite(Max)) ? Normal.Mean(At) : Limit((Estimate.Mean * Factor) + Added);

    /// <summary>Whether a project put another estimate in its place.</summary>
    public bool IsReplaced { get; private init; }

    /// <summary>Whether it is the same for every incident.</summary>
    public bool IsExact => Estimate is Estimate.Exact;

    public double At(double z) => Limit((Estimate.At(z) * Factor) + Added);

    /// <summary>Factors make the estimate worse; projects put the best of their estimates in place of all that, then scale it and add.</summary>
    public Lever After(IReadOnlyList<Change> factors, IReadOnlyList<Change> projects)
    {
        var lever = With(factors);
        if (projects.OfType<Change.Replaced>().MinBy(change => change.By.Mean) is { } best)
        {
            lever = new Lever(best.By, Max: Max) { IsReplaced = true };
        }
        return lever.With(projects);
    }

    Lever With(IReadOnlyList<Change> changes)
    {
        var lever = this;
        foreach (var scaled in changes.OfType<Change.Scaled>())
        {
            lever = lever with { Factor = lever.Factor * scaled.By, Added = lever.Added * scaled.By };
        }
        return lever with { Added = lever.Added + changes.OfType<Change.Added>().Sum(added => added.By) };
    }

    double Limit(double value) => Math.Clamp(value, 0, Max);
}
