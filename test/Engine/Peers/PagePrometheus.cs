using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Leeway.Core.Series;
using Leeway.Engine.Tests.Collecting;
using Leeway.Engine.Tests.Notifying;
using Leeway.Engine.Tests.Servers;

namespace Leeway.Engine.Tests.Peers;

/// <summary>A real Prometheus that holds a page.</summary>
sealed class PagePrometheus : IAsyncDisposable
{
    readonly PrometheusServer _server;
    readonly TargetServer _target;
    readonly HttpClient _http = new();

    PagePrometheus(PrometheusServer server, TargetServer target) => (_server, _target) = (server, target);

    /// <summary>Where the page stands.</summary>
    public Uri Target => _target.Url;

    /// <summary>Starts it and waits until it has scraped the page for all jobs.</summary>
    /// <param name="page">May show several samples of a series if they have timestamps, in their order.</param>
    /// <param name="jobs">What there is to say of each job, as YAML of flow style.</param>
    public static async Task<PagePrometheus> Scrape(
        byte[] page,
        string contentType,
        IReadOnlyList<string> jobs,
        string features = ""
    )
    {
        var requests = Channel.CreateUnbounded<bool>();
        var target = await TargetServer.Start(async context =>
        {
            context.Response.ContentType = contentType;
            await context.Response.Body.WriteAsync(page);
            requests.Writer.TryWrite(true);
        });
        var configuration = Configuration(target.Url.Authority, jobs);
        var server = await PrometheusServer.Start(configuration: configuration, features: features);
        var prometheus = new PagePrometheus(server, target);
        await prometheus.Hold(jobs.Count, requests.Reader).Soon();
        return prometheus;
    }

    /// <summary>The values of an expression by series, at each instant that has one.</summary>
    public async Task<Dictionary<LabelSet, Dictionary<long, double>>> Range(
        string query,
        long from,
        long until,
        int step
    )
    {
        var path = $"/api/v1/query_range?start={from}&end={until}&step={step}&query={Uri.EscapeDataString(query)}";
        var result = (await Ask(path)).GetProperty("result");
        return result.EnumerateArray().ToDictionary(series => Labels(series.GetProperty("metric")), Values);
    }

    /// <summary>The labels of all series that a selector finds.</summary>
    public async Task<IReadOnlyList<LabelSet>> Series(string selector) =>
        [.. (await Ask($"/api/v1/series?match[]={Uri.EscapeDataString(selector)}")).EnumerateArray().Select(Labels)];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _server.DisposeAsync();
        await _target.DisposeAsync();
    }

    static string Configuration(string address, IReadOnlyList<string> jobs)
    {
        var text = new StringBuilder("global: {scrape_interval: 1s, scrape_timeout: 1s}\nscrape_configs:\n");
        for (var job = 0; job < jobs.Count; job++)
        {
            var targets = $"static_configs: [{{targets: ['{address}']}}]";
            text.Append(CultureInfo.InvariantCulture, $"- {{job_name: 'job{job}', {targets}, {jobs[job]}}}\n");
        }
        return text.ToString();
    }

    // Looks whenever it has asked for the page once more: what it asked for before may be held by then.
    async Task<bool> Hold(int jobs, ChannelReader<bool> requests)
    {
        while (await requests.WaitToReadAsync(TestContext.Current.CancellationToken))
        {
            while (requests.TryRead(out _)) { }
            var held = await Ask("/api/v1/query?query=count(max_over_time(up[1h])==1)");
            var count = held.GetProperty("result")
                .EnumerateArray()
                .Select(value => value.GetProperty("value")[1].GetString());
            if (count.SingleOrDefault() == $"{jobs}")
            {
                return true;
            }
        }
        return false;
    }

    async Task<JsonElement> Ask(string path)
    {
        var stop = TestContext.Current.CancellationToken;
        var answer = await _http.GetFromJsonAsync<JsonElement>(new Uri(_server.Url, path), stop);
        return answer.GetProperty("data");
    }

    static Dictionary<long, double> Values(JsonElement series) =>
        series
            .GetProperty("values")
            .EnumerateArray()
            .ToDictionary(
                value => (long)value[0].GetDouble(),
                value => double.Parse(value[1].GetString()!, CultureInfo.InvariantCulture)
            );

    static LabelSet Labels(JsonElement series) =>
        new(series.EnumerateObject().Select(label => new Label(label.Name, label.Value.GetString()!)));
}
