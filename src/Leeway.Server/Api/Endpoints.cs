using Leeway.Client;
using Leeway.Engine;
using Leeway.Engine.Evaluating;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>The HTTP API, version 1. Most of it only reads.</summary>
static class Endpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapGet("/services", Services).WithSummary("All services and how their SLOs do.");
        api.MapGet("/slos", Slos).WithSummary("All SLOs, by name; 'service' keeps those of one service.");
        api.MapGet("/slos/{name}", Slo)
            .WithSummary("One SLO or a group of it with its budget, burn rates, alerts and targets.");
        api.MapGet("/slos/{name}/groups", Groups).WithSummary("One SLO's groups, the worst first.");
        api.MapGet("/slos/{name}/series", Series).WithSummary("One SLO's counts over a range of time.");
        ChartsEndpoint.Map(api);
        api.MapGet("/slos/{name}/forecast", Forecast)
            .WithSummary("What one SLO's alerts would see, what they cannot, and what is wrong with them.");
        api.MapGet("/slos/{name}/latency", Latency).WithSummary("How fast one SLO's events were, from its histogram.");
        ReplayEndpoint.Map(api);
        PlanEndpoint.Map(api);
        GateEndpoint.Map(api);
        api.MapGet("/alerts", Alerts).WithSummary("What fires or is pending, with reasons.");
        AcknowledgementEndpoint.Map(api);
        SilenceView.Map(api);
        IncidentEndpoint.Map(api);
        ChangeEndpoint.Map(api);
        api.MapGet("/targets", Targets).WithSummary("All scrape targets with their last scrape and error.");
        api.MapGet("/discovery", Discovery)
            .WithSummary("Where targets are looked for, and those that were found and are not scraped.");
        api.MapGet("/sources", Sources)
            .WithSummary("All servers that are asked for counts: queries, the past still to be filled in, trouble.");
        api.MapGet("/adjustments", Adjustments)
            .WithSummary("Adjustments in force and those revoked, the latest first: who, what, why, since when.");
        AgreementEndpoint.Map(api);
        ApprovalEndpoint.Map(api);
        TargetEndpoint.Map(api);
        DependencyEndpoint.Map(api);
        AuditEndpoint.Map(api);
        api.MapGet("/configuration", Configuration)
            .WithSummary("The documents in force, and why a change was refused.");
        api.MapGet("/status", Status).WithSummary("The server itself: ledger, last tick, undelivered notifications.");
    }

    static Ok<IReadOnlyList<ServiceSummary>> Services(LeewayEngine engine) =>
        TypedResults.Ok<IReadOnlyList<ServiceSummary>>([.. ServiceView.Of(engine.Snapshot)]);

    static Ok<IReadOnlyList<SloSummary>> Slos(LeewayEngine engine, TimeProvider clock, string? service = null)
    {
        var now = clock.GetUtcNow();
        return TypedResults.Ok<IReadOnlyList<SloSummary>>([
            .. Evaluations(engine)
                .Where(evaluation => service is null || evaluation.Watched.Objective.Service == service)
                .Select(evaluation => SloView.Summary(evaluation, engine.Snapshot, now)),
        ]);
    }

    static async Task<Results<Ok<SloDetail>, ProblemHttpResult>> Slo(
        string name,
        LeewayEngine engine,
        Acknowledgements taken,
        TimeProvider clock,
        CancellationToken stop,
        string? group = null
    )
    {
        if (engine.Snapshot.Find(name, group) is not { } evaluation)
        {
            return NotFound(name, group);
        }
        var slo = SloView.Detail(engine, evaluation, clock.GetUtcNow());
        return TypedResults.Ok(slo with { Alerts = await taken.On(slo.Alerts, stop) });
    }

    static Results<Ok<IReadOnlyList<GroupSummary>>, ProblemHttpResult> Groups(string name, LeewayEngine engine) =>
        engine.Snapshot.Groups.TryGetValue(name, out var groups)
            ? TypedResults.Ok<IReadOnlyList<GroupSummary>>([.. GroupView.All(groups)])
        : engine.Snapshot.Evaluations.ContainsKey(name)
            ? TypedResults.Problem(
                $"SLO '{name}' is not grouped; the annotation leeway.dev/by in its document would do that.",
                statusCode: StatusCodes.Status404NotFound
            )
        : NotFound(name);

    static Results<Ok<SloSeries>, ProblemHttpResult, ValidationProblem> Series(
        string name,
        LeewayEngine engine,
        TimeProvider clock,
        string? group = null,
        string? from = null,
        string? until = null,
        string? step = null
    )
    {
        if (engine.Snapshot.Find(name, group) is not { } evaluation)
        {
            return NotFound(name, group);
        }
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var query = SeriesQuery.Read(from, until, step, engine.Ledger.Grid, clock.GetUtcNow(), problems);
        return query is var (range, length)
            ? TypedResults.Ok(SeriesView.Of(evaluation, range, length))
            : TypedResults.ValidationProblem(problems);
    }

    static Results<Ok<SloForecast>, ProblemHttpResult> Forecast(
        string name,
        LeewayEngine engine,
        string? group = null
    ) =>
        engine.Snapshot.Find(name, group) is { } evaluation
            ? TypedResults.Ok(ForecastView.Of(evaluation))
            : NotFound(name, group);

    static Results<Ok<SloLatency>, ProblemHttpResult, ValidationProblem> Latency(
        string name,
        LeewayEngine engine,
        TimeProvider clock,
        string? from = null,
        string? until = null,
        string? step = null
    )
    {
        if (!engine.Snapshot.Evaluations.TryGetValue(name, out var evaluation))
        {
            return NotFound(name);
        }
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var query = SeriesQuery.Read(from, until, step, engine.Ledger.Grid, clock.GetUtcNow(), problems, points: 60);
        if (query is not var (range, length))
        {
            return TypedResults.ValidationProblem(problems);
        }
        return LatencyView.Of(engine, evaluation, range, length) is { } latency
            ? TypedResults.Ok(latency)
            : TypedResults.Problem(
                $"SLO '{name}' counts no buckets of a histogram, or no target has shown any yet.",
                statusCode: StatusCodes.Status404NotFound
            );
    }

    static async Task<Ok<IReadOnlyList<AlertDetail>>> Alerts(Acknowledgements taken, CancellationToken stop) =>
        TypedResults.Ok(await taken.All(stop));

    static Ok<IReadOnlyList<TargetDetail>> Targets(LeewayEngine engine) =>
        TypedResults.Ok<IReadOnlyList<TargetDetail>>([.. engine.Snapshot.Targets.Select(TargetView.Of)]);

    static Ok<DiscoveryDetail> Discovery(LeewayEngine engine) => TypedResults.Ok(TargetView.Of(engine.Snapshot));

    static Ok<IReadOnlyList<SourceDetail>> Sources(LeewayEngine engine) =>
        TypedResults.Ok<IReadOnlyList<SourceDetail>>([.. SourceView.All(engine.Snapshot)]);

    static Ok<IReadOnlyList<AdjustmentDetail>> Adjustments(LeewayEngine engine) =>
        TypedResults.Ok<IReadOnlyList<AdjustmentDetail>>([.. AdjustmentView.All(engine.Snapshot)]);

    static Ok<ConfigurationDetail> Configuration(LeewayEngine engine) =>
        TypedResults.Ok(ConfigurationView.Of(engine.Snapshot));

    static Ok<ServerStatus> Status(LeewayEngine engine) => TypedResults.Ok(ConfigurationView.Status(engine));

    static IEnumerable<ObjectiveEvaluation> Evaluations(LeewayEngine engine) =>
        engine.Snapshot.Evaluations.Values.OrderBy(e => e.Watched.Objective.Name, StringComparer.Ordinal);

    internal static ProblemHttpResult NotFound(string name, string? group = null) =>
        TypedResults.Problem(
            string.IsNullOrEmpty(group)
                ? $"There is no SLO '{name}', or its first tick has not ended yet; /api/v1/slos lists those there are."
                : $"SLO '{name}' has no group '{group}' with events in its window; /api/v1/slos/{name}/groups lists those there are.",
            statusCode: StatusCodes.Status404NotFound
        );
}
