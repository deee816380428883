namespace Leeway.Core.Conditions;

/// <summary>What the signs of comparisons mean.</summary>
static class Comparators
{
    // A decimal takes the 15 digits of a double that people can mean; beyond this one does not fit.
    const double DecimalReach = 1e15;

    public static string SignOf(Comparator comparator) =>
        comparator switch
        {
            Comparator.Less => "<",
            Comparator.LessOrEqual => "<=",
            Comparator.Greater => ">",
            Comparator.GreaterOrEqual => ">=",
            Comparator.Equal => "==",
            Comparator.NotEqual => "!=",
            _ => throw new InvalidOperationException($"There is no comparator {comparator}."),
        };

    public static Comparator? OfSign(string sign) =>
        Enum.GetValues<Comparator>().Where(one => SignOf(one) == sign).Select(one => (Comparator?)one).FirstOrDefault();

    /// <summary>The comparator that says the same with both sides exchanged.</summary>
    public static Comparator Exchanged(Comparator comparator) =>
        comparator switch
        {
            Comparator.Less => Comparator.Greater,
            Comparator.LessOrEqual => Comparator.GreaterOrEqual,
            Comparator.Greater => Comparator.Less,
            Comparator.GreaterOrEqual => Comparator.LessOrEqual,
            _ => comparator,
        };

    /// <summary>The comparator that holds where this one does not.</summary>
    public static Comparator Opposite(Comparator comparator) =>
        comparator switch
        {
            Comparator.Less => Comparator.GreaterOrEqual,
            Comparator.LessOrEqual => Comparator.Greater,
            Comparator.Greater => Comparator.LessOrEqual,
            Comparator.GreaterOrEqual => Comparator.Less,
            Comparator.Equal => Comparator.NotEqual,
            _ => Comparator.Equal,
        };

    /// <summary>Compared as decimals, so that 1 − 0.9 is not less than 0.1.</summary>
    public static bool Holds(double value, Comparator comparator, decimal bound)
    {
        var order = Math.Abs(value) < DecimalReach ? ((decimal)value).CompareTo(bound) : value.CompareTo((double)bound);
        return comparator switch
        {
            Comparator.Less => order < 0,
            Comparator.LessOrEqual => order <= 0,
            Comparator.Greater => order > 0,
            Comparator.GreaterOrEqual => order >= 0,
            Comparator.Equal => order == 0,
            _ => order != 0,
        };
    }
}
