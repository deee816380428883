using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Leeway.Core.Time;
using Leeway.Documents;

namespace Leeway.Engine.Access;

/// <summary>Makes the connections of one TLS setting.</summary>
static class TlsHandler
{
    /// <exception cref="IOException">A file cannot be read, or holds no certificate or key.</exception>
    public static SocketsHttpHandler Create(TlsAccess tls, DecompressionMethods decompression)
    {
        var handler = new SocketsHttpHandler
        {
            AutomaticDecompression = decompression,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            PooledConnectionLifetime = 5.Minutes, // so that a name that moves is looked up again
            MaxConnectionsPerServer = 64,
            SslOptions = Options(tls),
        };
        if (tls.ServerName is { } name)
        {
            // Otherwise the handler asks for the name in the address, whatever the options say.
            handler.ConnectCallback = (context, cancellation) =>
                Connect(context, handler.SslOptions, name, cancellation);
        }
        return handler;
    }

    static SslClientAuthenticationOptions Options(TlsAccess tls)
    {
        var options = new SslClientAuthenticationOptions();
        if (tls.CertFile is { } certificate && tls.KeyFile is { } key)
        {
            options.ClientCertificateContext = Read(certificate, _ => ReadOwn(certificate, key));
        }
        if (tls.CaFile is { } authorities)
        {
            options.CertificateChainPolicy = Read(authorities, Trusting);
        }
        if (tls.InsecureSkipVerify)
        {
#pragma warning disable CA5359 // That any certificate will do is what the document says, in so many words.
            options.RemoteCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        return options;
    }

    static SslStreamCertificateContext ReadOwn(string certificate, string key)
    {
        var own = X509Certificate2.CreateFromPemFile(certificate, key);
        var others = new X509Certificate2Collection();
        others.ImportFromPemFile(certificate);
        return SslStreamCertificateContext.Create(own, others, offline: true);
    }

    static X509ChainPolicy Trusting(string authorities)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        policy.CustomTrustStore.ImportFromPemFile(authorities);
        return policy.CustomTrustStore.Count > 0
            ? policy
            : throw new IOException($"There is no PEM certificate in {authorities}.");
    }

    static T Read<T>(string file, Func<string, T> read)
    {
        try
        {
            return read(file);
        }
        catch (CryptographicException unreadable)
        {
            throw new IOException(
                $"The certificate {file} or its key cannot be read; both are PEM, and the key is not encrypted.",
                unreadable
            );
        }
    }

    static async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context,
        SslClientAuthenticationOptions options,
        string name,
        CancellationToken cancellation
    )
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            var plain = new NetworkStream(socket, ownsSocket: true);
            if (context.InitialRequestMessage.RequestUri?.Scheme != Uri.UriSchemeHttps)
            {
                return plain;
            }
            var secure = new SslStream(plain);
            await secure.AuthenticateAsClientAsync(Named(options, name), cancellation);
            return secure;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    static SslClientAuthenticationOptions Named(SslClientAuthenticationOptions options, string name) =>
        new()
        {
            TargetHost = name,
            ClientCertificateContext = options.ClientCertificateContext,
            CertificateChainPolicy = options.CertificateChainPolicy,
            RemoteCertificateValidationCallback = options.RemoteCertificateValidationCallback,
        };
}
