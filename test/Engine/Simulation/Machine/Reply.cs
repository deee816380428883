using System.Net;

namespace Leeway.Engine.Tests.Simulation.Machine;

/// <summary>What comes back over the network, and when.</summary>
/// <param name="After">Infinite if nothing ever comes.</param>
/// <param name="Status">Null if the connection breaks.</param>
sealed record Reply(TimeSpan After, HttpStatusCode? Status, string Body = "")
{
    /// <summary>In seconds; what the header of this name says.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>What happens at the moment when the answer arrives.</summary>
    public Action Arrives { get; init; } = () => { };

    public static Reply Never { get; } = new(Timeout.InfiniteTimeSpan, null);

    public HttpResponseMessage ToResponse()
    {
        Arrives();
        if (Status is not { } status)
        {
            throw new HttpRequestException("the connection was reset");
        }
        var response = new HttpResponseMessage(status) { Content = new StringContent(Body) };
        if (RetryAfter is { } seconds)
        {
            response.Headers.RetryAfter = new(TimeSpan.FromSeconds(seconds));
        }
        return response;
    }
}
