using System.Net;

namespace Leeway.Engine.Tests.Servers;

/// <summary>A real dnsmasq that knows some names and asks nobody; skips the test where it is not installed.</summary>
sealed class DnsServer : IAsyncDisposable
{
    readonly ServerProcess _process;

    DnsServer(ServerProcess process, IPEndPoint address) => (_process, Address) = (process, address);

    public IPEndPoint Address { get; }

    /// <summary>Everything that it was asked and answered.</summary>
    public string Output => _process.Output;

    /// <param name="records">Lines of its configuration.</param>
    /// <param name="address">Where it listens; a free port if there is none.</param>
    public static async Task<DnsServer> Start(string records, IPEndPoint? address = null)
    {
        var program = ServerProcess.RequireProgram("dnsmasq", "dnsmasq-base");
        address ??= new IPEndPoint(IPAddress.Loopback, ServerProcess.FreePort());
        var process = ServerProcess.Start(
            program,
            folder =>
            {
                var file = Path.Combine(folder.FullName, "dnsmasq.conf");
                File.WriteAllText(file, $"local=/test/\n{records}\n");
                return
                [
                    "--keep-in-foreground",
                    "--log-facility=-",
                    "--log-queries",
                    "--no-resolv",
                    "--no-hosts",
                    "--user=",
                    "--pid-file=",
                    "--bind-interfaces",
                    $"--listen-address={address.Address}",
                    $"--port={address.Port}",
                    $"--conf-file={file}",
                ];
            }
        );
        await process.WaitForLine("started, version");
        return new DnsServer(process, address);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
