using Leeway.Client;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;
using Leeway.Server.Gating;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What gates answered, and what came after.</summary>
static class GateReportEndpoint
{
    /// <summary>Two weeks: so long a policy should be watched before it is enforced.</summary>
    public const int DaysUsual = 14;
    public const int DaysMax = 400;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/gate/report", Report)
            .WithSummary(
                "What gates answered in the last 'days', and whether harm came after; 'service' keeps those of one service."
            );

    static async Task<Results<Ok<GateReportDetail>, ProblemHttpResult, ValidationProblem>> Report(
        LeewayEngine engine,
        GateDesk desk,
        IncidentReading incidents,
        TimeProvider clock,
        CancellationToken stop,
        string? service = null,
        int days = DaysUsual
    )
    {
        if (days is < 1 or > DaysMax)
        {
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["days"] = [WrongDays($"{days}")] }
            );
        }
        return service is null || desk.Knows(service)
            ? TypedResults.Ok(await Of(engine, incidents, service, Last(days, clock), stop))
            : GateEndpoint.NoService(service);
    }

    public static string WrongDays(string days) => $"'{days}' is not a number of days from 1 to {DaysMax}.";

    public static Interval Last(int days, TimeProvider clock) => Interval.Ending(clock.GetUtcNow(), days.Days);

    /// <param name="service">Null for all.</param>
    public static async Task<GateReportDetail> Of(
        LeewayEngine engine,
        IncidentReading incidents,
        string? service,
        Interval time,
        CancellationToken stop
    )
    {
        var decisions = await engine.Records.List<GateDecision>(
            all =>
                all.Where(one => one.At >= time.From && (service == null || one.Service == service))
                    .OrderByDescending(one => one.At)
                    .Take(GateReport.DecisionsMax),
            stop
        );
        // Without an answer there is nothing that an incident could have followed.
        var stories = decisions.Count == 0 ? [] : await incidents.All(decisions[^1].At, stop);
        var after = new Aftermath(engine.Snapshot, stories);
        return GateReport.Of([.. decisions.Select(one => GateReport.Detail(one, after, time.Until))], service, time);
    }
}
