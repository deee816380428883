using Leeway.Core.Time;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.Customers;

/// <summary>The customers of one service: they come as the time of day has it, and do not wait for each other.</summary>
/// <remarks>
/// A day passes in ten minutes, beginning at the time that it really is, so that the present joins on to the generated
/// past and its shape can be seen.
/// </remarks>
sealed class Crowd(ServiceProfile service, Doors doors, TimeProvider clock, int seed)
{
    static readonly TimeSpan DayPassesIn = 10.Minutes;
    static readonly TimeSpan Step = 50.Milliseconds;

    // A machine that stood still for longer does not owe the shop all of its customers at once.
    static readonly TimeSpan LongestStep = 1.Seconds;

    // More than a service that hangs as a whole keeps waiting on its busiest evening: 50/s · 1.65 · 2 s = 165.
    const int WaitingMax = 300;

    readonly Random _random = new(seed);

    /// <summary>Sends requests until cancelled, and waits for those that are on their way.</summary>
    public async Task Come(CancellationToken stop)
    {
        var began = clock.GetTimestamp();
        var beganAt = clock.GetUtcNow();
        var last = TimeSpan.Zero;
        var visits = new HashSet<Task>();
        using var timer = new PeriodicTimer(Step, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stop))
            {
                var now = clock.GetElapsedTime(began);
                var step = now - last < LongestStep ? now - last : LongestStep;
                last = now;
                var mean =
                    service.RequestsPerSecond
                    * step.TotalSeconds
                    * DayShape.At(beganAt + (now * (1.Days / DayPassesIn)));
                for (var count = Chance.Count(_random, mean); count > 0; count--)
                {
                    Send(visits, stop);
                }
                visits.RemoveWhere(visit => visit.IsCompleted);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Task.WhenAll(visits);
        }
    }

    void Send(HashSet<Task> visits, CancellationToken stop)
    {
        if (visits.Count < WaitingMax)
        {
            visits.Add(doors.Visit(stop));
        }
    }
}
