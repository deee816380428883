using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Leeway.Core.Time;
using Leeway.Engine;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Leeway.Server.Api;

/// <summary>A stream of server-sent events that tells open pages when there is something new to read.</summary>
/// <remarks>
/// <c>tick</c> carries the instant as of which the snapshot speaks; <c>alive</c> comes in between, so that a page notices
/// a server that is gone even where no connection was closed.
/// </remarks>
static class TickEvents
{
    /// <summary>How many pages may listen at once; each costs a connection and a timer.</summary>
    const int ListenersMax = 500;

    // The snapshot is looked at twice a second: pages are for people, and ticks usually take longer.
    static readonly TimeSpan Look = 500.Milliseconds;
    static readonly TimeSpan Alive = 5.Seconds;
    static int _listeners;

    public static void MapTickEvents(this IEndpointRouteBuilder app) =>
        app.MapGet("/events", Listen)
            .WithSummary("Server-sent events: 'tick' with the new instant, 'alive' in between.");

    static Results<ServerSentEventsResult<string>, ProblemHttpResult> Listen(
        LeewayEngine engine,
        TimeProvider clock,
        IHostApplicationLifetime host,
        CancellationToken stop
    ) =>
        Volatile.Read(ref _listeners) >= ListenersMax
            ? TypedResults.Problem(
                $"{ListenersMax} pages listen already; this one is to be reloaded by hand.",
                statusCode: StatusCodes.Status503ServiceUnavailable
            )
            : TypedResults.ServerSentEvents(Ticks(engine, clock, host.ApplicationStopping, stop));

    static async IAsyncEnumerable<SseItem<string>> Ticks(
        LeewayEngine engine,
        TimeProvider clock,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, stop);
        using var timer = new PeriodicTimer(Look, clock);
        Interlocked.Increment(ref _listeners);
        try
        {
            DateTimeOffset? told = null;
            var toldAt = 0L;
            do
            {
                var asOf = engine.Snapshot.AsOf;
                if (asOf is { } instant && asOf != told)
                {
                    (told, toldAt) = (asOf, clock.GetTimestamp());
                    yield return new SseItem<string>(instant.UtcDateTime.ToString("O"), "tick");
                }
                else if (clock.GetElapsedTime(toldAt) >= Alive)
                {
                    toldAt = clock.GetTimestamp();
                    yield return new SseItem<string>("", "alive");
                }
            } while (await Next(timer, end.Token));
        }
        finally
        {
            Interlocked.Decrement(ref _listeners);
        }
    }

    static async Task<bool> Next(PeriodicTimer timer, CancellationToken end)
    {
        try
        {
            return await timer.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
