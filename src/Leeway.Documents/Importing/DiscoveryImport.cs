using System.Text.Json.Nodes;
using Leeway.Documents.Fields;

namespace Leeway.Documents.Importing;

/// <summary>Where a scrape_config finds its targets.</summary>
sealed class DiscoveryImport(FieldMap job, JsonObject spec, string name, JsonArray lists)
{
    static readonly string[] Sources = ["targets", "fileDiscovery", "httpDiscovery", "dnsDiscovery"];

    /// <returns>Whether any target can be found.</returns>
    public bool Read()
    {
        var files = new JsonArray();
        ReadStatic();
        if (lists.Count > 0)
        {
            files.Add(new JsonObject { ["files"] = new JsonArray($"{name}.json") });
        }
        foreach (var item in Items("file_sd_configs"))
        {
            var paths = item.Optional("files")?.Items().Select(file => Paths.Full(job, file.Raw ?? "")) ?? [];
            files.Add(new JsonObject { ["files"] = new JsonArray([.. paths.Select(path => JsonValue.Create(path))]) });
        }
        Add("fileDiscovery", files);
        Add("httpDiscovery", [.. Items("http_sd_configs").Select(Http)]);
        Add("dnsDiscovery", [.. Items("dns_sd_configs").Select(Dns).OfType<JsonNode>()]);
        return Sources.Any(spec.ContainsKey);
    }

    // Targets that are host:port without labels of their own stand in the document, others in a list beside it.
    void ReadStatic()
    {
        var groups = Items("static_configs").ToList();
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

    JsonNode Http(FieldMap item)
    {
        JsonObject read = [];
        foreach (var (theirs, ours) in new[] { ("url", "url"), ("refresh_interval", "refreshInterval") })
        {
            if (item.Optional(theirs) is { } value)
            {
                read[ours] = Tree.Of(value.Node);
            }
        }
        AccessImport.Read(item, read);
        return read;
    }

    static JsonNode? Dns(FieldMap item)
    {
        var type = item.Optional("type")?.Raw ?? "SRV";
        if (type is not ("A" or "AAAA"))
        {
            item.Error("type", $"dns_sd_configs of type {type} cannot be carried over", "A and AAAA can, with a port");
            return null;
        }
        JsonObject read = [];
        foreach (
            var (theirs, ours) in new[]
            {
                ("names", "names"),
                ("type", "type"),
                ("port", "port"),
                ("refresh_interval", "refreshInterval"),
            }
        )
        {
            if (item.Optional(theirs) is { } value)
            {
                read[ours] = Tree.Of(value.Node);
            }
        }
        return read;
    }

    IEnumerable<FieldMap> Items(string key) =>
        (job.Optional(key)?.Items() ?? []).Select(item => item.OpenMap()).OfType<FieldMap>();

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
