using System.Globalization;
using Leeway.Client;
using Leeway.Core.Alerts;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Engine.Silencing;

namespace Leeway.Server.Api;

/// <summary>What a silence that somebody gives must be like: whoever has mistyped something is not to believe that it is quiet now.</summary>
static class SilenceRules
{
    static readonly TimeSpan LengthMax = 31.Days;
    const int TextMax = 1050;
    const int NamesMax = 1000;

    /// <returns>How long the silence is to last.</returns>
    public static TimeSpan Check(
        SilenceRequest request,
        Configuration configuration,
        Dictionary<string, string[]> problems
    )
    {
        if (request.Slos.Count == 0 && request.Service is null && request.Labels.Count == 0)
        {
            problems["slos"] = ["Nothing is named; name SLOs, a service or labels."];
        }
        if (request.Slos.Count > NamesMax || request.Severities.Count > NamesMax || request.Labels.Count > NamesMax)
        {
            problems["slos"] = [$"There are more than {NamesMax} names."];
        }
        var objectives = configuration.Objectives.Select(watched => watched.Objective).ToList();
        var unknown = request.Slos.Where(name => objectives.TrueForAll(objective => objective.Name != name)).ToList();
        if (unknown.Count > 0)
        {
            problems["slos"] = [$"There is no SLO '{unknown[0]}'; /api/v1/slos lists those there are."];
        }
        if (request.Service is { } service && objectives.TrueForAll(objective => objective.Service != service))
        {
            problems["service"] = [$"There is no service '{service}' with SLOs."];
        }
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > TextMax)
        {
            problems["reason"] = [$"Say why, in at most {TextMax.ToString(CultureInfo.InvariantCulture)} characters."];
        }
        if (!DurationText.TryParse(request.For, out var length) || length < 1.Minutes || length > LengthMax)
        {
            problems["for"] = [$"'{request.For}' is not a duration from 1m to 31d; write for example 2h."];
        }
        return length;
    }

    /// <summary>Refuses a silence of no SLO, or of severities that none of its SLOs has.</summary>
    public static void CheckEffect(
        GivenSilence silence,
        Configuration configuration,
        Dictionary<string, string[]> problems
    )
    {
        var silenced = configuration.Objectives.Where(watched => silence.Matches(watched.Objective)).ToList();
        if (silenced.Count == 0)
        {
            var part = silence.Labels.Count > 0 ? "labels" : "slos";
            problems[part] = ["No SLO is all that is asked for, so nothing would be silent; /api/v1/slos lists them."];
            return;
        }
        var severities = silenced
            .SelectMany(watched => SeveritiesOf(watched.Strategy))
            .ToHashSet(StringComparer.Ordinal);
        var unknown = silence.Severities.Where(name => !severities.Contains(name)).ToList();
        if (unknown.Count > 0)
        {
            var known = string.Join(", ", severities.Order(StringComparer.Ordinal));
            problems["severities"] = [$"No alert of these SLOs has the severity '{unknown[0]}'; they have {known}."];
        }
    }

    static IEnumerable<string> SeveritiesOf(AlertStrategy strategy) =>
        [
            .. strategy.Tiers.Select(tier => tier.Severity.Name),
            .. strategy.BudgetLeft.Select(rule => rule.Severity.Name),
            .. strategy.Absence is { } absence ? (string[])[absence.Severity.Name] : [],
            .. strategy.NoTraffic is { } traffic ? (string[])[traffic.Severity.Name] : [],
        ];
}
