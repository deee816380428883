using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Leeway.Server.People;

/// <summary>What a person proves with who they are: 256 random bits, which nobody can guess, so that a plain hash of them is enough.</summary>
public static class Token
{
    /// <summary>So that whoever searches files for secrets finds them.</summary>
    public const string Prefix = "leeway_";

    const int Bytes = 32;

    public static string Make() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
