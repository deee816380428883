using System.Net;
using System.Net.Sockets;

namespace Leeway.Demo.Tests;

/// <summary>A row of ports that were all free a moment ago.</summary>
static class FreePorts
{
    public static DemoPorts Find()
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var first = ((IPEndPoint)listener.LocalEndpoint).Port + 1;
            var ports = new DemoPorts(first);
            if (first + DemoPorts.Count <= ushort.MaxValue && ports.Taken().Count == 0)
            {
                return ports;
            }
        }
        throw new InvalidOperationException($"There are no {DemoPorts.Count} free ports in a row.");
    }
}
