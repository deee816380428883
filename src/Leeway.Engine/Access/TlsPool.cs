using System.Net;
using Leeway.Documents;

namespace Leeway.Engine.Access;

/// <summary>The connections of one TLS setting; when one of its files changes, new ones are made.</summary>
sealed class TlsPool(TlsAccess tls, DecompressionMethods decompression) : IDisposable
{
    readonly Lock _making = new();
    HttpMessageInvoker? _current;
    (DateTime, DateTime, DateTime) _written;

    /// <exception cref="IOException">A certificate cannot be read.</exception>
    public HttpMessageInvoker Current()
    {
        lock (_making)
        {
            var written = (Written(tls.CaFile), Written(tls.CertFile), Written(tls.KeyFile));
            if (_current is null || written != _written)
            {
                // The one before may be in use just now; its connections close by themselves when they idle.
                (_current, _written) = (new HttpMessageInvoker(TlsHandler.Create(tls, decompression)), written);
            }
            return _current;
        }
    }

    public void Dispose() => _current?.Dispose();

    static DateTime Written(string? file) => file is null ? default : File.GetLastWriteTimeUtc(file);
}
