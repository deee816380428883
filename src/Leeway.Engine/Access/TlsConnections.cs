using System.Collections.Concurrent;
using System.Net;
using Leeway.Documents;

namespace Leeway.Engine.Access;

/// <summary>Pools of connections: one for all servers that are reached with equal settings.</summary>
sealed class TlsConnections : IDisposable
{
    readonly ConcurrentDictionary<(TlsAccess Tls, DecompressionMethods Decompression), TlsPool> _pools = [];
    readonly HttpMessageInvoker? _network;

    public TlsConnections() { }

    public TlsConnections(HttpMessageHandler network) => _network = new HttpMessageInvoker(network);

    /// <exception cref="IOException">A certificate cannot be read.</exception>
    public HttpMessageInvoker For(TlsAccess tls, bool compression) =>
        _network
        ?? _pools
            .GetOrAdd(
                (tls, compression ? DecompressionMethods.GZip : DecompressionMethods.None),
                static settings => new TlsPool(settings.Tls, settings.Decompression)
            )
            .Current();

    public void Dispose()
    {
        _network?.Dispose();
        foreach (var (_, pool) in _pools)
        {
            pool.Dispose();
        }
    }
}
