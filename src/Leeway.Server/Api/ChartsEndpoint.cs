using Leeway.Client;
using Leeway.Core.Changes;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Records;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>What charts of an SLO show, and what was done to its service meanwhile.</summary>
static class ChartsEndpoint
{
    // More upright lines than this hide what they stand beside.
    const int ChangesMax = 50;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/slos/{name}/charts", Charts)
            .WithSummary("One SLO's budget, burn rates and traffic over '15m', '1h', '6h', '1d', '3d' or 'window'.");

    static async Task<Results<Ok<SloCharts>, ProblemHttpResult, ValidationProblem>> Charts(
        string name,
        LeewayEngine engine,
        CancellationToken stop,
        string? group = null,
        string range = ChartRange.Window
    )
    {
        if (engine.Snapshot.Find(name, group) is not { } evaluation)
        {
            return Endpoints.NotFound(name, group);
        }
        if (ChartRange.Of(range, evaluation, engine.Ledger.Grid) is not { } steps)
        {
            return TypedResults.ValidationProblem(
                new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["range"] = [$"'{range}' is not a range; write one of {string.Join(", ", ChartRange.Names)}."],
                }
            );
        }
        var charts = ChartsView.Of(evaluation, steps);
        var changes = await ChangesIn(steps.Span, evaluation.Watched.Objective.Service, engine.Records, stop);
        return TypedResults.Ok(charts with { Changes = [.. charts.Changes.Concat(changes).OrderBy(one => one.At)] });
    }

    static async Task<IEnumerable<ChartChange>> ChangesIn(
        Interval span,
        string service,
        RecordStore records,
        CancellationToken stop
    )
    {
        try
        {
            var changes = await records.List<Change>(
                all =>
                    all.Where(one => one.Service == service && one.Started >= span.From && one.Started < span.Until)
                        .OrderByDescending(one => one.Started)
                        .Take(ChangesMax),
                stop
            );
            return changes.Select(one => new ChartChange
            {
                At = one.Started,
                Text = one.Release.Length > 0 ? $"{one.Kind.Name} {one.Release}" : one.Kind.Name,
            });
        }
        catch (RecordException)
        {
            return []; // a chart without them is better than none
        }
    }
}
