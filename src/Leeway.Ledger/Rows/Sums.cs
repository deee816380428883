namespace Leeway.Ledger.Rows;

/// <summary>What is summed along a column: events, bad events, and covered seconds.</summary>
readonly record struct Sums(double Total, double Bad, double Covered)
{
    public static Sums Zero => default;

    public bool IsZero => Total == 0 && Bad == 0 && Covered == 0;

    public static Sums operator +(Sums left, Sums right) =>
        new(left.Total + right.Total, left.Bad + right.Bad, left.Covered + right.Covered);

    public static Sums operator -(Sums left, Sums right) =>
        new(left.Total - right.Total, left.Bad - right.Bad, left.Covered - right.Covered);

    public static Sums operator *(Sums sums, double factor) =>
        new(sums.Total * factor, sums.Bad * factor, sums.Covered * factor);
}
