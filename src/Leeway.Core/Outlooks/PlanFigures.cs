using System.Globalization;
using Leeway.Core.Time;

namespace Leeway.Core.Outlooks;

/// <summary>The figures of a plan as people read them, in sentences, tables and pages alike.</summary>
public static class PlanFigures
{
    /// <summary>Minutes, events, weeks.</summary>
    public static string Number(double value) =>
        value.ToString(Math.Abs(value) >= 1000 ? "#,0" : "0.##", CultureInfo.InvariantCulture);

    /// <summary>A part of a budget or of users.</summary>
    public static string Share(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>A simulated chance, which is not known to more digits.</summary>
    public static string Probability(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    public static string Missed(double windows) => windows.ToString("0.00", CultureInfo.InvariantCulture);

    public static string WindowsOf(int windows) => windows == 1 ? "1 window" : $"{windows} windows";

    public static string Duration(double minutes) =>
        DurationText.Format(TimeSpan.FromSeconds(Math.Round(minutes * 60)));
}
