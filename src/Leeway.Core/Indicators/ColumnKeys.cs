using System.Security.Cryptography;
using System.Text;

namespace Leeway.Core.Indicators;

/// <summary>The keys by which columns are found in the ledger, which takes at most 8 KiB for one.</summary>
static class ColumnKeys
{
    const int BytesMax = 4096;

    // Enough for a person to tell which rule it is.
    const int CharactersShown = 1000;

    /// <summary>The rule itself; of a long one the beginning, and the SHA-256 of the whole (UTF-8).</summary>
    public static string Of(string rule)
    {
        var bytes = Encoding.UTF8.GetBytes(rule);
        if (bytes.Length <= BytesMax)
        {
            return rule;
        }
        // Half of a surrogate pair could not be written as UTF-8 and would be read back as another key.
        var shown = char.IsHighSurrogate(rule[CharactersShown - 1]) ? CharactersShown - 1 : CharactersShown;
        return $"{rule[..shown]} … sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))}";
    }
}
