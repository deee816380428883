using System.Net;
using System.Net.Sockets;
using Leeway.Demo.Traffic;

namespace Leeway.Demo;

/// <summary>The ports of a demo: a row of them, so that one number moves all.</summary>
/// <param name="First">Leeway's own. 9477 is where the commands look for it.</param>
public sealed record DemoPorts(int First)
{
    public const int UsualFirst = 9477;

    // Webhook, control, and one between that keeps the shop's at round numbers.
    const int BeforeShop = 4;

    public static int Count => BeforeShop + ServiceProfile.All.Sum(profile => profile.Instances);

    public int Server => First;

    /// <summary>Where the demo itself is told of alerts.</summary>
    public int Webhook => First + 1;

    /// <summary>Where services are broken and mended.</summary>
    public int Control => First + 3;

    /// <summary>One for each instance.</summary>
    public IReadOnlyList<int> Of(ServiceProfile service)
    {
        var before = ServiceProfile.All.TakeWhile(other => other != service).Sum(other => other.Instances);
        return [.. Enumerable.Range(First + BeforeShop + before, service.Instances)];
    }

    /// <summary>Which port is what, for those that somebody else listens on.</summary>
    public IReadOnlyList<string> Taken() =>
        [.. All().Where(port => !IsFree(port.Number)).Select(port => $"{port.Number} ({port.Use})")];

    IEnumerable<(int Number, string Use)> All() =>
        [
            (Server, "Leeway"),
            (Webhook, "the receiver of notifications"),
            (Control, "the shop's control"),
            .. ServiceProfile.All.SelectMany(service => Of(service).Select(port => (port, service.Name))),
        ];

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
