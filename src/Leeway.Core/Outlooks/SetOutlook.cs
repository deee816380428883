using Leeway.Core.Risks;

namespace Leeway.Core.Outlooks;

/// <summary>What is to be expected once a set of projects is done.</summary>
/// <param name="BadMinutesAYear">By the estimates alone.</param>
/// <param name="Year">Bad minutes of 365 days, with all that is not known of the frequencies.</param>
/// <param name="WithinYear">The share of such years within the year's budget.</param>
/// <param name="Windows">Bad minutes of all windows of the <see cref="Horizon"/> together, at the frequencies as estimated.</param>
/// <param name="WithinWindows">How often these are within what all windows together allow.</param>
/// <param name="MissedWindows">Of these windows, how many spend more than their budget.</param>
/// <param name="NoneMissed">How often none of them does: that the SLO is met.</param>
public sealed record SetOutlook(
    ProjectSet Projects,
    double BadMinutesAYear,
    Distribution Year,
    double WithinYear,
    Distribution Windows,
    double WithinWindows,
    double MissedWindows,
    double NoneMissed
)
{
    internal static SetOutlook Of(
        RiskModel model,
        ProjectSet projects,
        (SimulatedYears Years, double Budget) year,
        (SimulatedYears Years, double Budget) windows
    ) =>
        new(
            projects,
            model.BadMinutesAYear(projects),
            Distribution.Of(year.Years.BadMinutes),
            year.Years.Within(year.Budget),
            Distribution.Of(windows.Years.BadMinutes),
            windows.Years.Within(windows.Budget),
            windows.Years.MissedWindows,
            windows.Years.NoneMissed
        );
}
