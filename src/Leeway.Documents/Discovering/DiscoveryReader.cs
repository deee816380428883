using System.Net;
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

    public static IReadOnlyList<string> DnsTypes { get; } = ["SRV", "A", "AAAA"];

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
        if (item.Map("names", "type", "port", "server", "refreshInterval") is not { } map)
        {
            yield break;
        }
        var type = map.Required("type", "write SRV, A or AAAA")?.OneOf(DnsTypes);
        var port = ReadPort(map, type);
        var server = map.Optional("server") is { } written ? ReadServer(written) : null;
        var every = map.Optional("refreshInterval")?.Duration(1.Seconds, 1.Days) ?? DnsEvery;
        foreach (var name in map.Required("names", "write '- app.example.com' below it")?.Items() ?? [])
        {
            if (name.Word(254) is not { } text)
            {
                continue;
            }
            if (!NamePatterns.IsDnsName(text))
            {
                name.Error(
                    $"{name.Path} is {Quote.Of(text)}, not a DNS name",
                    "write labels of at most 63 letters, digits, hyphens and underscores with dots between them"
                );
            }
            else if (type is not null && port is not null)
            {
                yield return new TargetDiscovery.Dns(text, type, port.Value, every) { Server = server };
            }
        }
    }

    static int? ReadPort(FieldMap map, string? type)
    {
        if (type != "SRV")
        {
            return type is null ? null : (int?)map.Required("port", "write the targets' port")?.Whole(1, 65_535);
        }
        if (map.Has("port"))
        {
            map.Error(
                "port",
                $"'port' means nothing to the type of {map.Path}",
                "remove it: SRV records have their own"
            );
        }
        return 0;
    }

    static IPEndPoint? ReadServer(Value value)
    {
        if (value.Word() is not { } text)
        {
            return null;
        }
        // Written back it has to be the same: '1' alone is an address too, and '::1:53' one without a port.
        if (
            IPEndPoint.TryParse(text, out var server)
            && (text == server.ToString() || text == server.Address.ToString())
        )
        {
            return server.Port > 0 ? server : new IPEndPoint(server.Address, 53);
        }
        value.Error($"{value.Path} is {Quote.Of(text)}, not an address", "write 10.0.0.2, 10.0.0.2:5353 or [::1]:5353");
        return null;
    }
}
