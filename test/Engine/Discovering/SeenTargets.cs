using System.Net.Http.Json;
using System.Text.Json;
using Leeway.Core.Series;
using Leeway.Documents;
using Leeway.Engine.Access;
using Leeway.Engine.Discovering;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leeway.Engine.Tests.Discovering;

/// <summary>The targets that Leeway and a Prometheus scrape, each its address with its labels.</summary>
static class SeenTargets
{
    /// <summary>Those of documents whose targets are named there or in files.</summary>
    public static async Task<string[]> Ours(params DocumentFile[] documents)
    {
        var loaded = ConfigurationLoader.Load(documents);
        Assert.Empty(loaded.Problems);
        var jobs = loaded.Configuration!.ScrapeJobs;
        using var http = new AccessClient();
        await using var discoverer = new Discoverer(http, TimeProvider.System, NullLogger<Discoverer>.Instance);
        discoverer.Follow(jobs);
        return Shown(jobs.SelectMany(job => TargetResolution.Of(job, discoverer.Of(job)).Targets));
    }

    public static string[] Shown(IEnumerable<ResolvedTarget> targets) =>
        [.. targets.Select(target => $"{target.Address.AbsoluteUri} {target.Labels}").Order(StringComparer.Ordinal)];

    /// <param name="expected">How many there are once it has found them all.</param>
    public static async Task<string[]> Theirs(HttpClient http, Uri url, int expected)
    {
        while (true)
        {
            var stop = TestContext.Current.CancellationToken;
            var answer = await http.GetFromJsonAsync<JsonElement>(new Uri(url, "/api/v1/targets?state=active"), stop);
            string[] targets =
            [
                .. answer
                    .GetProperty("data")
                    .GetProperty("activeTargets")
                    .EnumerateArray()
                    .Select(Shown)
                    .Order(StringComparer.Ordinal),
            ];
            if (targets.Length >= expected)
            {
                return targets;
            }
        }
    }

    static string Shown(JsonElement target)
    {
        var labels = target.GetProperty("labels").EnumerateObject();
        var set = new LabelSet(labels.Select(label => new Label(label.Name, label.Value.GetString()!)));
        // A blank in a query is written in either of two ways.
        var address = target.GetProperty("scrapeUrl").GetString()!.Replace("+", "%20", StringComparison.Ordinal);
        return $"{new Uri(address).AbsoluteUri} {set}";
    }
}
