using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Leeway.Engine.Notifying;

/// <summary>Proves to a webhook that a body comes from someone who knows the secret.</summary>
public static class WebhookSignature
{
    /// <summary>The value of the header <c>Leeway-Signature</c>: <c>v1=</c> and the hexadecimal HMAC-SHA256 of
    /// <c>timestamp.body</c>.</summary>
    /// <param name="secret">Its UTF-8 bytes are the key.</param>
    /// <param name="unixSeconds">The value of the header <c>Leeway-Timestamp</c>.</param>
    /// <param name="body">The bytes of the body, as sent.</param>
    public static string Compute(string secret, long unixSeconds, ReadOnlySpan<byte> body)
    {
        var signed = new ArrayBufferWriter<byte>();
        Encoding.UTF8.GetBytes($"{unixSeconds}.", signed);
        signed.Write(body);
        return $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed.WrittenSpan))}";
    }
}
