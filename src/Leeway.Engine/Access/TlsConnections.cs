using System.Collections.Concurrent;
using Leeway.Documents;

namespace Leeway.Engine.Access;

/// <summary>Pools of connections: one for all servers that are reached with equal TLS settings.</summary>
sealed class TlsConnections : IDisposable
{
    readonly ConcurrentDictionary<TlsAccess, TlsPool> _pools = [];
    readonly HttpMessageInvoker? _network;

    public TlsConnections() { }

    public TlsConnections(HttpMessageHandler network) => _network = new HttpMessageInvoker(network);

    /// <exception cref="IOException">A certificate cannot be read.</exception>
    public HttpMessageInvoker For(TlsAccess tls) =>
        _network ?? _pools.GetOrAdd(tls, static tls => new TlsPool(tls)).Current();

    public void Dispose()
    {
        _network?.Dispose();
        foreach (var (_, pool) in _pools)
        {
            pool.Dispose();
        }
    }
}
