using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Access;

/// <summary>Reads the headers that are sent with each request.</summary>
static class HeadersReader
{
    const int HeadersMax = 50;

    // What the request itself says; another value would break it, or belongs under a key of its own.
    static readonly string[] Reserved =
    [
        "Accept",
        "Accept-Encoding",
        "Authorization",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Cookie",
        "Host",
        "Keep-Alive",
        "Transfer-Encoding",
        "Upgrade",
        "User-Agent",
    ];

    public static IReadOnlyList<HttpHeader> Read(Value? value)
    {
        if (value?.OpenMap() is not { } map)
        {
            return [];
        }
        Dictionary<string, HttpHeader> read = new(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, place, item) in map.Entries)
        {
            if (WhyNot(name) is { } remedy)
            {
                value.ErrorAt(place, $"header {Quote.Of(name)} in {value.Path} cannot be sent", remedy);
            }
            else if (read.ContainsKey(name))
            {
                value.ErrorAt(place, $"header {Quote.Of(name)} stands twice in {value.Path}", "keep one");
            }
            else if (ReadHeader(name, item) is { } header)
            {
                read.Add(name, header);
            }
        }
        if (read.Count > HeadersMax)
        {
            value.Error($"{value.Path} has {read.Count} headers", $"write at most {HeadersMax}");
        }
        return [.. read.Values];
    }

    /// <summary>True for a word that may be a header's name or an authorization's type (RFC 9110, token).</summary>
    public static bool IsToken(string text) =>
        text.Length is > 0 and <= 200 && text.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c));

    static string? WhyNot(string name) =>
        name.Equals("Authorization", StringComparison.OrdinalIgnoreCase) ? "write 'basicAuth' or 'authorization'"
        : Reserved.Contains(name, StringComparer.OrdinalIgnoreCase) ? "leave it out: the request says that itself"
        : IsToken(name) ? null
        : "write letters, digits and hyphens";

    static HttpHeader? ReadHeader(string name, Value item)
    {
        if (!item.IsScalar)
        {
            return item.Map("file", "env") is { } map && SecretReader.Required(map, "file", "env") is { } secret
                ? new HttpHeader(name, Text: null, secret)
                : null;
        }
        if (item.Text() is not { } text)
        {
            return null;
        }
        if (text.Any(c => c is < ' ' or > '~'))
        {
            item.Error($"{item.Path} holds characters that a header cannot carry", "write printable ASCII");
            return null;
        }
        return new HttpHeader(name, text, Secret: null);
    }
}
