namespace Leeway.Core.Outlooks;

/// <summary>Bad minutes by set of projects, year and window; those of sets are kept as differences from what happens to everybody.</summary>
/// <param name="windowMinutes">How long a window is: no more of it can be bad, however many incidents there are at once.</param>
sealed class WindowMinutes(int sets, int years, int windows, double windowMinutes)
{
    readonly double[] _all = new double[years * windows];
    readonly double[] _more = new double[sets * years * windows];

    public int Years => years;

    public int Windows => windows;

    public void AddToAll(int year, int window, double minutes) => _all[(year * windows) + window] += minutes;

    public void Add(int set, int year, int window, double minutes) =>
        _more[(((set * years) + year) * windows) + window] += minutes;

    /// <param name="kept">Years of these that were asked for.</param>
    public void Close(int set, int firstYear, int kept, double budgetMinutes, SimulatedYears result)
    {
        for (var year = 0; year < kept; year++)
        {
            var (sum, missed) = (0.0, 0);
            for (var window = 0; window < windows; window++)
            {
                var place = (year * windows) + window;
                var minutes = Math.Min(_all[place] + _more[(set * years * windows) + place], windowMinutes);
                sum += minutes;
                missed += minutes > budgetMinutes ? 1 : 0;
            }
            // Differences of the same numbers leave a hair below 0 where nothing is left.
            result.Keep(firstYear + year, Math.Max(0, sum), missed);
        }
    }
}
