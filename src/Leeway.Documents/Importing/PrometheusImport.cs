using System.Text.Json.Nodes;
using Leeway.Documents.Fields;
using Leeway.Documents.Reporting;
using Leeway.Documents.Yaml;

namespace Leeway.Documents.Importing;

/// <summary>Makes Scrape documents of the scrape_configs of a prometheus.yml.</summary>
public static class PrometheusImport
{
    /// <summary>All that can be carried over; everything else is a problem with its place. Secrets are never copied.</summary>
    public static ImportResult Import(DocumentFile file)
    {
        var problems = new ProblemList();
        List<ImportedFile> files = [];
        foreach (var root in YamlFile.Read(file, problems).Roots)
        {
            if (new Value(root, "prometheus.yml", problems).OpenMap() is { } map)
            {
                files.AddRange(Import(map));
            }
        }
        return new ImportResult(files, problems.Ordered());
    }

    static IEnumerable<ImportedFile> Import(FieldMap map)
    {
        foreach (var (key, _, _) in map.Entries.Where(entry => entry.Key is not ("global" or "scrape_configs")))
        {
            map.Warn(key, $"'{key}' is not imported", "only scrape_configs are");
        }
        var global = map.Optional("global")?.OpenMap();
        if (global?.Has("external_labels") ?? false)
        {
            global.Warn(
                "external_labels",
                "'external_labels' are not imported: a Prometheus adds them to what it sends, not to what it scrapes",
                "add them to 'labels' of the documents if SLIs ask for them"
            );
        }
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in map.Optional("scrape_configs")?.Items() ?? [])
        {
            if (item.OpenMap() is not { } job || job.Required("job_name", "name the job")?.Raw is not { } jobName)
            {
                continue;
            }
            var name = NameOf(jobName, names);
            var lists = new JsonArray();
            var spec = new ScrapeConfigImport(job, global, jobName, name, lists).Read();
            if (spec is null)
            {
                continue;
            }
            if (lists.Count > 0)
            {
                yield return new ImportedFile(
                    $"{name}.json",
                    lists.ToJsonString(new() { WriteIndented = true }) + "\n"
                );
            }
            var document = new JsonObject
            {
                ["apiVersion"] = "leeway.dev/v1",
                ["kind"] = "Scrape",
                ["metadata"] = new JsonObject { ["name"] = name },
                ["spec"] = spec,
            };
            yield return new ImportedFile($"{name}.yaml", YamlText.Of(document));
        }
    }

    // A document's name has lower-case letters, digits and hyphens; where that is not the job's, a rule gives it back.
    static string NameOf(string job, HashSet<string> taken)
    {
        var letters = job.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-').ToArray();
        var name = new string(letters)[..Math.Min(letters.Length, 55)].Trim('-');
        name = name.Length == 0 ? "job" : name;
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}-{number}";
        }
        return unique;
    }
}
