namespace Leeway.Core.Outlooks;

/// <summary>What a simulation gave for one set of projects: of each year its bad minutes and how many windows missed.</summary>
public sealed class SimulatedYears
{
    readonly double[] _badMinutes;
    readonly int[] _missed;

    internal SimulatedYears(int years) => (_badMinutes, _missed) = (new double[years], new int[years]);

    public ReadOnlySpan<double> BadMinutes => _badMinutes;

    public ReadOnlySpan<int> Missed => _missed;

    /// <summary>Windows that spend more than their budget, of all that a year is cut into.</summary>
    public double MissedWindows => Share(sum => sum);

    /// <summary>The share of years in which no window is missed.</summary>
    public double NoneMissed => Share(missed => missed == 0 ? 1 : 0);

    internal void Keep(int year, double badMinutes, int missed) =>
        (_badMinutes[year], _missed[year]) = (badMinutes, missed);

    double Share(Func<int, int> counted)
    {
        var sum = 0L;
        foreach (var missed in _missed)
        {
            sum += counted(missed);
        }
        return (double)sum / _missed.Length;
    }

    /// <summary>The share of years with no more bad minutes than these.</summary>
    public double Within(double badMinutes)
    {
        var count = 0;
        foreach (var one in _badMinutes)
        {
            count += one <= badMinutes ? 1 : 0;
        }
        return (double)count / _badMinutes.Length;
    }
}
