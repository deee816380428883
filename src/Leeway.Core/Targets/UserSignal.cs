namespace Leeway.Core.Targets;

/// <summary>Whether the SLI sees what users complain about.</summary>
/// <param name="Correlation">Spearman's ρ between loss and tickets; null if one of the two never changes.</param>
/// <param name="Missed">Days with tickets on which the SLI saw less than a hundredth of the budget go; the most tickets first.</param>
/// <param name="Unnoticed">Days with a loss that nobody complained about; the largest loss first.</param>
/// <remarks>Source: The Site Reliability Workbook, chapter 2: improve the SLI where tickets and loss disagree.</remarks>
public sealed record UserSignal(double? Correlation, IReadOnlyList<UserDay> Missed, IReadOnlyList<UserDay> Unnoticed)
{
    // A loss that a month of such days would not even notice.
    const double Loss = 0.01;

    public static UserSignal Of(IReadOnlyList<UserDay> days) =>
        new(
            Spearman([.. days.Select(day => day.Lost)], [.. days.Select(day => (double)day.Tickets)]),
            [
                .. days.Where(day => day.Tickets > 0 && day.Lost < Loss)
                    .OrderByDescending(day => day.Tickets)
                    .ThenBy(day => day.Day),
            ],
            [
                .. days.Where(day => day.Tickets == 0 && day.Lost >= Loss)
                    .OrderByDescending(day => day.Lost)
                    .ThenBy(day => day.Day),
            ]
        );

    // Pearson's correlation of the ranks; equal values share the mean of their ranks.
    static double? Spearman(double[] ones, double[] others)
    {
        var (left, right) = (Ranks(ones), Ranks(others));
        var middle = (ones.Length + 1) / 2.0;
        var (product, leftSquares, rightSquares) = (0.0, 0.0, 0.0);
        for (var place = 0; place < ones.Length; place++)
        {
            var (one, other) = (left[place] - middle, right[place] - middle);
            product += one * other;
            leftSquares += one * one;
            rightSquares += other * other;
        }
        return leftSquares > 0 && rightSquares > 0 ? product / Math.Sqrt(leftSquares * rightSquares) : null;
    }

    static double[] Ranks(double[] values)
    {
        var order = Enumerable.Range(0, values.Length).OrderBy(place => values[place]).ToArray();
        var ranks = new double[values.Length];
        for (var from = 0; from < order.Length; )
        {
            var until = from + 1;
            while (until < order.Length && values[order[until]].Equals(values[order[from]]))
            {
                until++;
            }
            for (var place = from; place < until; place++)
            {
                ranks[order[place]] = (from + until + 1) / 2.0;
            }
            from = until;
        }
        return ranks;
    }
}
