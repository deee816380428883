using System.Globalization;
using Leeway.Core.Objectives;
using Leeway.Core.Time;

namespace Leeway.Core.Alerts;

/// <summary>What is wrong with a promise and its alerts, and what would be better; the words of <c>leeway check</c> and of an SLO's page.</summary>
public sealed record AlertAdvice(string What, string Remedy)
{
    /// <summary>Nobody is told, awake and has acted in less: a promise that a total outage breaks sooner cannot be kept by hand.</summary>
    public static TimeSpan FastestRepair { get; } = 10.Minutes;

    // So many bad events should be allowed in a window for the error ratio to mean anything.
    const double AllowedLeast = 10;

    /// <summary>What can be told without counts.</summary>
    /// <param name="window">The SLO's window, as <see cref="Window.NominalLength"/> has it.</param>
    public static IEnumerable<AlertAdvice> Of(Target target, TimeSpan window)
    {
        var affordable = (double)target.BudgetFraction * window;
        if (affordable < FastestRepair)
        {
            yield return new AlertAdvice(
                $"a total outage of {Rounded(affordable)} spends the whole budget of {target} over {DurationText.Format(window)}: no human repairs so fast",
                "mitigate by machine (roll back, fail over), or lower the target"
            );
        }
    }

    /// <summary>What the traffic has to say.</summary>
    /// <param name="events">In the SLO's window, more than 0.</param>
    public static IEnumerable<AlertAdvice> Of(AlertStrategy strategy, Target target, TimeSpan window, double events)
    {
        var forecast = new AlertForecast(strategy, target, window);
        var allowed = (double)target.BudgetFraction * events;
        if (allowed < AllowedLeast)
        {
            yield return new AlertAdvice(
                $"one error spends {Percent(forecast.SpentByOneEvent(events))} of the budget: {Number(events)} events in {DurationText.Format(window)} allow {Number(allowed)} bad ones at {target}",
                Measurable(events)
            );
        }
        foreach (var severity in forecast.Severities)
        {
            var alerts = forecast.FalseAlerts(severity, events);
            if (severity == Severity.Page && alerts >= 1)
            {
                yield return new AlertAdvice(
                    $"chance alone makes {Number(alerts)} false pages a month of a service that just keeps its promise",
                    "let 'lowTraffic' guard the strategy, watch longer windows, or group services that fail together"
                );
            }
        }
    }

    // T ≤ 1 − 10/N.
    static string Measurable(double events) =>
        events > AllowedLeast
            ? $"a target of at most {Percent(1 - (AllowedLeast / events))} can be measured; or take a longer window, count slices of time, or send synthetic requests"
            : "take a longer window, count slices of time, or send synthetic requests";

    static string Rounded(TimeSpan length) =>
        DurationText.Format(TimeSpan.FromSeconds(Math.Max(1, Math.Round(length.TotalSeconds))));

    static string Percent(double ratio) => (ratio * 100).ToString("0.###", CultureInfo.InvariantCulture) + " %";

    static string Number(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
}
