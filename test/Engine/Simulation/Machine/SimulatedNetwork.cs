namespace Leeway.Engine.Tests.Simulation.Machine;

/// <summary>Carries requests to whoever answers them, in virtual time and on the simulation's thread.</summary>
sealed class SimulatedNetwork(SimulatedClock clock, Func<HttpRequestMessage, Reply> ask) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var reply = ask(request);
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var arrival = clock.CreateTimer(_ => Arrive(reply, answer), null, reply.After, Timeout.InfiniteTimeSpan);
        cancellationToken.Register(() =>
        {
            arrival.Dispose();
            SimulatedThread.Outside(() => answer.TrySetCanceled(cancellationToken));
        });
        return answer.Task;
    }

    static void Arrive(Reply reply, TaskCompletionSource<HttpResponseMessage> answer)
    {
        try
        {
            answer.TrySetResult(reply.ToResponse());
        }
        catch (HttpRequestException failure)
        {
            answer.TrySetException(failure);
        }
    }
}
