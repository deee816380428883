using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Leeway.Bench.Scraping;

/// <summary>Answers every request on every loopback address with the next of a few pages; as little as a server can do.</summary>
sealed class PageServer : IDisposable
{
    readonly TcpListener _listener;
    readonly byte[][] _answers;
    int _hits;

    public PageServer(IEnumerable<byte[]> pages)
    {
        _answers =
        [
            .. pages.Select(page =>
                (byte[])
                    [
                        .. Encoding.ASCII.GetBytes(
                            $"HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: {page.Length}\r\n\r\n"
                        ),
                        .. page,
                    ]
            ),
        ];
        _listener = new TcpListener(IPAddress.Any, 0);
        _listener.Start(backlog: 2000);
        _ = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Requests so far.</summary>
    public int Hits => Volatile.Read(ref _hits);

    public void Dispose() => _listener.Dispose();

    async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Answer(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The end of the measurement.
        }
    }

    async Task Answer(TcpClient client)
    {
        using var connection = client;
        var stream = client.GetStream();
        var request = new byte[8192];
        var (length, page) = (0, 0);
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(request.AsMemory(length));
                if (read == 0)
                {
                    return;
                }
                length += read;
                if (request.AsSpan(0, length).EndsWith("\r\n\r\n"u8))
                {
                    await stream.WriteAsync(_answers[page++ % _answers.Length]);
                    Interlocked.Increment(ref _hits);
                    length = 0;
                }
            }
        }
        catch (IOException)
        {
            // The collector went away.
        }
    }
}
