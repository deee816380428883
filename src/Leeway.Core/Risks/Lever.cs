using Leeway.Core.Chance;

namespace Leeway.Core.Risks;

/// <summary>An estimate after all that changes it.</summary>
/// <param name="Max">It is never more than this.</param>
public sealed record Lever(Estimate Estimate, double Factor = 1, double Added = 0, double Max = double.PositiveInfinity)
{
    // Factors of factors reach infinity, of which nothing can be left out again.
    const double Largest = 1e12;

    // Beyond lies 1e-15 of the normal distribution.
    const double Far = 8;

    /// <remarks>Where a limit can be met the mean of what is limited is not the limited mean.</remarks>
    public double Mean =>
        !IsExact && (Added < 0 || Unlimited(Far) > Max) ? Normal.Mean(At) : Limit((Estimate.Mean * Factor) + Added);

    /// <summary>Whether a project put another estimate in its place.</summary>
    public bool IsReplaced { get; private init; }

    /// <summary>Whether it is the same for every incident.</summary>
    public bool IsExact => Estimate is Estimate.Exact;

    public double At(double z) => Limit(Unlimited(z));

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
            lever = lever with { Factor = Bounded(lever.Factor * scaled.By), Added = Bounded(lever.Added * scaled.By) };
        }
        return lever with { Added = Bounded(lever.Added + changes.OfType<Change.Added>().Sum(added => added.By)) };
    }

    double Unlimited(double z) => (Estimate.At(z) * Factor) + Added;

    static double Bounded(double value) => Math.Clamp(value, -Largest, Largest);

    double Limit(double value) => Math.Clamp(value, 0, Max);
}
