using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Leeway.Core.Time;

namespace Leeway.Engine.Tests.Access;

/// <summary>A certificate authority of a test's own.</summary>
sealed class Authority : IDisposable
{
    static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow() - 1.Days;

    readonly X509Certificate2 _own;

    public Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.DigitalSignature, true)
        );
        _own = request.CreateSelfSigned(From, From + 30.Days);
    }

    public string Pem => _own.ExportCertificatePem();

    /// <summary>A certificate for 127.0.0.1 if there is no other name, with its key.</summary>
    public X509Certificate2 Issue(string name, string? dnsName = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (dnsName is null)
        {
            names.AddIpAddress(IPAddress.Loopback);
        }
        else
        {
            names.AddDnsName(dnsName);
        }
        request.CertificateExtensions.Add(names.Build());
        var serial = RandomNumberGenerator.GetBytes(8);
        using var issued = request.Create(_own, From, From + 20.Days, serial);
        return issued.CopyWithPrivateKey(key);
    }

    public void Dispose() => _own.Dispose();
}
