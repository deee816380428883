using Leeway.Core.Time;
using Leeway.Documents.Access;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Discovering;

/// <summary>Reads where the targets of a Scrape are found.</summary>
static class DiscoveryReader
{
    const int SourcesMax = 100;

    static readonly TimeSpan HttpEvery = 1.Minutes;
    static readonly TimeSpan DnsEvery = 30.Seconds;

    public static IReadOnlyList<string> Keys { get; } = ["fileDiscovery", "httpDiscovery", "dnsDiscovery"];

    public static IReadOnlyList<TargetDiscovery> Read(FieldMap spec) =>
        [
            .. Items(spec, "fileDiscovery").SelectMany(ReadFiles),
            .. Items(spec, "httpDiscovery").Select(ReadHttp).OfType<TargetDiscovery>(),
            .. Items(spec, "dnsDiscovery").SelectMany(ReadDns),
        ];

    static IReadOnlyList<Value> Items(FieldMap spec, string key)
    {
        if (spec.Optional(key) is not { } list)
        {
            return [];
        }
        var items = list.Items();
        if (list.Node is ListNode && items.Count is 0 or > SourcesMax)
        {
            list.Error($"{list.Path} has {items.Count} items", $"write 1 to {SourcesMax}");
        }
        return items;
    }

    static IEnumerable<TargetDiscovery> ReadFiles(Value item)
    {
        var files = item.Map("files")?.Required("files", "write '- targets/*.json' below it");
        foreach (var file in files?.Items() ?? [])
        {
            if (file.Word() is not { } pattern)
            {
                continue;
            }
            var name = Path.GetFileName(pattern);
            if (
                Path.GetExtension(name) is not (".json" or ".yml" or ".yaml")
                || Path.GetDirectoryName(pattern)!.Contains('*', StringComparison.Ordinal)
            )
            {
                file.Error(
                    $"{file.Path} is {Quote.Of(pattern)}",
                    "write a path that ends with .json, .yml or .yaml; only the file's name may hold '*'"
                );
                continue;
            }
            yield return new TargetDiscovery.Files(
                Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file.Place.File)) ?? "", pattern)
            );
        }
    }

    static TargetDiscovery.Http? ReadHttp(Value item)
    {
        if (item.Map(["url", "refreshInterval", .. AccessReader.Keys]) is not { } map)
        {
            return null;
        }
        var url = map.Required("url", "write 'url: https://…'")?.Url();
        var every = map.Optional("refreshInterval")?.Duration(1.Seconds, 1.Days) ?? HttpEvery;
        var access = AccessReader.Read(map);
        return url is null ? null : new TargetDiscovery.Http(url, every, access);
    }

    static IEnumerable<TargetDiscovery> ReadDns(Value item)
    {
        if (item.Map("names", "type", "port", "refreshInterval") is not { } map)
        {
            yield break;
        }
        var type = map.Required("type", "write A or AAAA")?.OneOf("A", "AAAA");
        var port = map.Required("port", "write the targets' port")?.Whole(1, 65_535);
        var every = map.Optional("refreshInterval")?.Duration(1.Seconds, 1.Days) ?? DnsEvery;
        foreach (var name in map.Required("names", "write '- app.example.com' below it")?.Items() ?? [])
        {
            if (name.Word(253) is { } text && type is not null && port is not null)
            {
                yield return new TargetDiscovery.Dns(text, type, (int)port, every);
            }
        }
    }
}
