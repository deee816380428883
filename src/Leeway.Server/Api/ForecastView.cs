using Leeway.Client;
using Leeway.Core.Alerts;
using Leeway.Core.Objectives;
using Leeway.Engine.Evaluating;

namespace Leeway.Server.Api;

/// <summary>What an SLO's alerts would see, as the API shows it.</summary>
static class ForecastView
{
    // From all events being bad down to a tenth of what the target allows: so many steps of equal ratio.
    const int Steps = 120;

    public static SloForecast Of(ObjectiveEvaluation evaluation)
    {
        var (objective, strategy) = (evaluation.Watched.Objective, evaluation.Watched.Strategy);
        var (target, window) = (objective.Target, objective.Window.NominalLength);
        double? events = evaluation.Budget.ProjectedTotal is > 0 and var total ? total : null;
        var forecast = new AlertForecast(strategy, target, window);
        var advice = AlertAdvice.Of(target, window);
        if (events is { } known)
        {
            advice = advice.Concat(AlertAdvice.Of(strategy, target, window, known));
        }
        return new SloForecast
        {
            Slo = objective.FullName,
            WindowSeconds = window.TotalSeconds,
            Target = target.Fraction,
            Events = events,
            SpentByOneEvent = events is { } all ? forecast.SpentByOneEvent(all) : null,
            AffordableOutageSeconds = forecast.AffordableOutage.TotalSeconds,
            Severities = [.. forecast.Severities.Select(severity => Of(forecast, severity, target, events))],
            Advice = [.. advice.Select(one => new AdviceDetail(one.What, one.Remedy))],
        };
    }

    static SeverityForecast Of(AlertForecast forecast, Severity severity, Target target, double? events)
    {
        var outage = forecast.Detection(severity, 1);
        return new SeverityForecast
        {
            Severity = severity.Name,
            Threshold = forecast.Threshold(severity),
            TotalOutageSeconds = outage?.TotalSeconds,
            TotalOutageSpent = outage is { } seen ? forecast.Spent(1, seen) : null,
            FalseAlertsPerMonth = events is { } known ? forecast.FalseAlerts(severity, known) : null,
            Curve = [.. Curve(forecast, severity, (double)target.BudgetFraction / 10)],
        };
    }

    static IEnumerable<DetectionPoint> Curve(AlertForecast forecast, Severity severity, double lowest)
    {
        for (var step = 0; step <= Steps; step++)
        {
            var ratio = Math.Pow(lowest, (double)step / Steps);
            if (forecast.Detection(severity, ratio) is not { } seen)
            {
                yield break;
            }
            yield return new DetectionPoint(ratio, seen.TotalSeconds);
        }
    }
}
