using System.Globalization;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Native;

/// <summary>Reads the addresses of a Scrape document.</summary>
static class TargetsReader
{
    const int TargetsMax = 10_000;

    /// <param name="path">Of targets without one.</param>
    /// <param name="areFound">Whether targets are found elsewhere too; else there is at least one here.</param>
    public static IReadOnlyList<ScrapeTarget> Read(FieldMap spec, string scheme, string path, bool areFound)
    {
        const string remedy = "write '- localhost:9090' below it";
        var list = areFound ? spec.Optional("targets") : spec.Required("targets", remedy);
        var items = list?.Items() ?? [];
        if (list is { Node: ListNode } && items.Count is 0 or > TargetsMax)
        {
            list.Error($"{list.Path} has {items.Count} targets", $"write 1 to {TargetsMax}");
        }
        Dictionary<string, Value> byInstance = new(StringComparer.OrdinalIgnoreCase);
        List<ScrapeTarget> targets = [];
        foreach (var item in items)
        {
            if (item.Word() is not { } text || ReadTarget(item, text, scheme, path) is not { } target)
            {
                continue;
            }
            if (byInstance.TryGetValue(target.Instance, out var first))
            {
                item.Error(
                    $"duplicate target {Quote.Of(target.Instance)}, first on line {first.Place.Line}",
                    "remove it; another path of the same host and port needs a Scrape document of its own"
                );
                continue;
            }
            byInstance.Add(target.Instance, item);
            targets.Add(target);
        }
        return targets;
    }

    public static string ReadPath(Value? value)
    {
        if (value?.Word() is not { } path)
        {
            return "/metrics";
        }
        if (!path.StartsWith('/') || path.Contains('#', StringComparison.Ordinal))
        {
            value.Error($"{value.Path} is {Quote.Of(path)}", "write a path that begins with '/', for example /metrics");
            return "/metrics";
        }
        return path;
    }

    static ScrapeTarget? ReadTarget(Value item, string text, string scheme, string path)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            item.Error($"{item.Path} holds a user name or password", "remove it: secrets do not belong in documents");
            return null;
        }
        var isUrl = text.Contains("://", StringComparison.Ordinal);
        if ((isUrl ? FromUrl(text, path) : FromHostAndPort(text, scheme, path)) is { } target)
        {
            return target;
        }
        item.Error($"{item.Path} is {Quote.Of(text)}", "write host:port, or http(s)://host:port/path");
        return null;
    }

    static ScrapeTarget? FromUrl(string text, string path)
    {
        if (
            !Uri.TryCreate(text, UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")
            || url.Fragment.Length > 0
        )
        {
            return null;
        }
        var instance = string.Create(CultureInfo.InvariantCulture, $"{url.Host}:{url.Port}");
        var hasPath = url.PathAndQuery != "/" || text.EndsWith('/');
        return hasPath ? new ScrapeTarget(url, instance)
            : Uri.TryCreate(text + path, UriKind.Absolute, out var withPath) ? new ScrapeTarget(withPath, instance)
            : null;
    }

    // The instance is written as it is in the document, as Prometheus has it.
    static ScrapeTarget? FromHostAndPort(string text, string scheme, string path)
    {
        var colon = text.LastIndexOf(':');
        return
            colon > 0
            && ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port > 0
            && text.AsSpan().IndexOfAny("/?#\\ ") < 0
            && Uri.TryCreate($"{scheme}://{text}{path}", UriKind.Absolute, out var url)
            && url.Host.Length > 0
            ? new ScrapeTarget(url, text)
            : null;
    }
}
