using System.Text.Json.Nodes;
using Leeway.Documents.Discovering;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Importing;

/// <summary>Where a scrape_config finds its targets.</summary>
sealed class DiscoveryImport(FieldMap job, JsonObject spec, string name, JsonArray lists)
{
    static readonly string[] Sources = ["targets", "fileDiscovery", "httpDiscovery", "dnsDiscovery"];

    static readonly string[] HttpKeys = ["url", "refresh_interval", "enable_http2", .. AccessImport.Keys];
    static readonly string[] DnsKeys = ["names", "type", "port", "refresh_interval"];

    /// <returns>Whether any target can be found.</returns>
    public bool Read()
    {
        var files = new JsonArray();
        ReadStatic();
        if (lists.Count > 0)
        {
            files.Add(new JsonObject { ["files"] = new JsonArray($"{name}.json") });
        }
        foreach (var item in Items("file_sd_configs", "files", "refresh_interval"))
        {
            var paths = item.Optional("files")?.Items().Select(file => Paths.Full(job, file.Raw ?? "")) ?? [];
            files.Add(new JsonObject { ["files"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]) });
        }
        Add("fileDiscovery", files);
        Add("httpDiscovery", [.. Items("http_sd_configs", HttpKeys).Select(Http)]);
        Add("dnsDiscovery", [.. Items("dns_sd_configs", DnsKeys).Select(Dns).OfType<JsonNode>()]);
        return Sources.Any(spec.ContainsKey);
    }

    // Targets that are host:port without labels of their own stand in the document, others in a list beside it.
    void ReadStatic()
    {
        var groups = Items("static_configs", "targets", "labels").ToList();
        var targets = groups.SelectMany(Targets).ToList();
        if (
            groups.TrueForAll(group => !group.Has("labels"))
            && targets.TrueForAll(IsPlain)
            && targets.Distinct(StringComparer.OrdinalIgnoreCase).Count() == targets.Count
        )
        {
            Add("targets", [.. targets.Select(target => JsonValue.Create(target))]);
            return;
        }
        foreach (var group in groups)
        {
            lists.Add(
                new JsonObject
                {
                    ["targets"] = new JsonArray([.. Targets(group).Select(target => JsonValue.Create(target))]),
                    ["labels"] = group.Optional("labels") is { } labels ? Tree.OfTexts(labels.Node) : new JsonObject(),
                }
            );
        }
    }

    static JsonNode Http(FieldMap item)
    {
        var read = Copied(item, ("url", "url"), ("refresh_interval", "refreshInterval"));
        AccessImport.Read(item, read);
        return read;
    }

    static JsonNode? Dns(FieldMap item)
    {
        var type = item.Optional("type")?.Raw?.ToUpperInvariant() ?? "SRV";
        if (!DiscoveryReader.DnsTypes.Contains(type, StringComparer.Ordinal))
        {
            item.Error("type", $"dns_sd_configs of type {type} cannot be carried over", "SRV, A and AAAA can");
            return null;
        }
        var read = Copied(item, ("names", "names"), ("refresh_interval", "refreshInterval"));
        read["type"] = type;
        // A Prometheus takes no notice of a port beside SRV records, which have their own.
        if (type != "SRV" && item.Optional("port") is { } port)
        {
            read["port"] = Tree.Of(port.Node);
        }
        return read;
    }

    static JsonObject Copied(FieldMap item, params (string Theirs, string Ours)[] keys)
    {
        JsonObject read = [];
        foreach (var (theirs, ours) in keys)
        {
            if (item.Optional(theirs) is { } value)
            {
                read[ours] = Tree.Of(value.Node);
            }
        }
        return read;
    }

    IEnumerable<FieldMap> Items(string key, params string[] known)
    {
        foreach (var item in (job.Optional(key)?.Items() ?? []).Select(item => item.OpenMap()).OfType<FieldMap>())
        {
            Leftovers.Report(item, known, "look whether the job needs it");
            yield return item;
        }
    }

    void Add(string key, JsonArray items)
    {
        if (items.Count > 0)
        {
            spec[key] = items;
        }
    }

    static IEnumerable<string> Targets(FieldMap group) =>
        group.Optional("targets")?.Items().Select(target => target.Raw ?? "") ?? [];

    static bool IsPlain(string target) =>
        target.LastIndexOf(':') is var colon
        && colon > 0
        && ushort.TryParse(target[(colon + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var port)
        && port > 0
        && target.AsSpan().IndexOf('/') < 0;
}
