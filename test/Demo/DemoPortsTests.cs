using System.Net;
using System.Net.Sockets;
using Leeway.Demo.Traffic;

namespace Leeway.Demo.Tests;

/// <summary>Where everything listens.</summary>
public sealed class DemoPortsTests
{
    [Fact]
    public void The_usual_ones_are_those_that_the_guide_names()
    {
        var ports = new DemoPorts(DemoPorts.UsualFirst);
        Assert.Equal((9477, 9478, 9480), (ports.Server, ports.Webhook, ports.Control));
        Assert.Equal([9481, 9482, 9483, 9484, 9485], ServiceProfile.All.SelectMany(ports.Of));
        Assert.Equal(9485 - 9477 + 1, DemoPorts.Count);
    }

    [Fact]
    public void One_that_is_taken_is_named_with_its_use()
    {
        var ports = FreePorts.Find();
        var checkout = ports.Of(ServiceProfile.All[1])[0];
        using var listener = new TcpListener(IPAddress.Loopback, checkout);
        listener.Start();
        Assert.Equal([$"{checkout} (checkout)"], ports.Taken());
    }
}
