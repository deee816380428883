using Leeway.Demo.Traffic;

namespace Leeway.Demo.Customers;

/// <summary>All customers of the shop: on average ninety requests a second in all.</summary>
static class ShopCustomers
{
    /// <summary>Sends requests to every service until cancelled.</summary>
    public static async Task Come(DemoPorts ports, int seed, TimeProvider clock, CancellationToken stop)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false })
        {
            Timeout = Timeout.InfiniteTimeSpan, // each request brings its own
        };
        var crowds = ServiceProfile.All.Select(service => new Crowd(
            service,
            new Doors(http, service, ports.Of(service), clock),
            clock,
            seed + ports.Of(service)[0]
        ));
        await Task.WhenAll(crowds.Select(crowd => crowd.Come(stop)));
    }
}
