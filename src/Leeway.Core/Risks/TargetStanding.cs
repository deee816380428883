using Leeway.Core.Objectives;

namespace Leeway.Core.Risks;

/// <summary>The risks against the budget of one target, the largest first.</summary>
public sealed record TargetStanding
{
    /// <summary>Of 365 days.</summary>
    public const decimal MinutesAYear = 525_600;

    /// <summary>No single risk may take more than this share of the budget, unless somebody says otherwise.</summary>
    public const double LargestShare = 0.25;

    public required Target Target { get; init; }
    public required IReadOnlyList<RiskShare> Risks { get; init; }

    /// <summary>β · 525,600.</summary>
    public double BudgetMinutes => BudgetOf(Target);

    /// <summary>All risks together.</summary>
    public double BadMinutesAYear => Risks.Sum(risk => risk.BadMinutesAYear);

    public double Share => BadMinutesAYear / BudgetMinutes;

    /// <summary>Whether the risks as they stand leave the target within reach.</summary>
    public bool IsFeasible => BadMinutesAYear <= BudgetMinutes;

    /// <summary>What availability the risks leave, on average.</summary>
    public double ImpliedAvailability => Math.Max(0, 1 - (BadMinutesAYear / (double)MinutesAYear));

    public double AcceptedMinutes => Risks.Where(risk => risk.IsAccepted).Sum(risk => risk.BadMinutesAYear);

    /// <summary>What is left for what nobody has thought of; negative if people accepted more than there is.</summary>
    public double UnallocatedMinutes => BudgetMinutes - AcceptedMinutes;

    public static double BudgetOf(Target target) => (double)(target.BudgetFraction * MinutesAYear);

    /// <param name="largestShare">What one risk may take: above it the risk is too big.</param>
    /// <remarks>
    /// Accepted is what people said they accept, and of the rest, from the smallest on, what is not too big and still fits.
    /// </remarks>
    public static TargetStanding Of(
        Target target,
        IEnumerable<(Risk Risk, double BadMinutesAYear)> risks,
        double largestShare = LargestShare
    )
    {
        var budget = BudgetOf(target);
        List<(Risk Risk, double Minutes)> ordered =
        [
            .. risks.OrderByDescending(one => one.BadMinutesAYear).ThenBy(one => one.Risk.Name, StringComparer.Ordinal),
        ];
        var left = budget - ordered.Where(one => one.Risk.IsAccepted == true).Sum(one => one.Minutes);
        var shares = new List<RiskShare>();
        foreach (var (risk, minutes) in Enumerable.Reverse(ordered))
        {
            var share = minutes / budget;
            var verdict =
                share > 1 ? RiskVerdict.MustFix
                : share > largestShare ? RiskVerdict.TooBig
                : RiskVerdict.Acceptable;
            var fits = risk.IsAccepted is null && verdict == RiskVerdict.Acceptable && minutes <= left;
            left -= fits ? minutes : 0;
            shares.Add(new RiskShare(risk, minutes, share, verdict, fits || risk.IsAccepted == true));
        }
        shares.Reverse();
        return new TargetStanding { Target = target, Risks = shares };
    }
}
