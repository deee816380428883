namespace Leeway.Core.Outlooks;

/// <summary>How drawn numbers lie: their mean, and what a tenth, half and nine tenths of them stay below.</summary>
public sealed record Distribution(double Mean, double Low, double Middle, double High)
{
    /// <summary>Of at least one number; the numbers are not touched.</summary>
    public static Distribution Of(ReadOnlySpan<double> values)
    {
        var ordered = values.ToArray();
        Array.Sort(ordered);
        var sum = 0.0;
        foreach (var value in ordered)
        {
            sum += value;
        }
        return new Distribution(sum / ordered.Length, At(0.1), At(0.5), At(0.9));

        double At(double share) => ordered[(int)(share * (ordered.Length - 1))];
    }
}
