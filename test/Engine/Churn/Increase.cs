using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace Leeway.Engine.Tests.Churn;

/// <summary>What PromQL's <c>increase</c> says of the pods.</summary>
static class Increase
{
    /// <summary>The increase of both counters over the window that ends at the instant, summed over all pods.</summary>
    public static async Task<ChurnCounts> Of(HttpClient prometheus, TimeSpan window, DateTimeOffset at) =>
        new(await Sum(prometheus, "requests_total", window, at), await Sum(prometheus, "errors_total", window, at));

    static async Task<double> Sum(HttpClient prometheus, string name, TimeSpan window, DateTimeOffset at)
    {
        var query = Uri.EscapeDataString($"sum(increase({name}[{window.TotalMinutes}m]))");
        var path = new Uri($"/api/v1/query?time={at.ToUnixTimeSeconds()}&query={query}", UriKind.Relative);
        var answer = await prometheus.GetFromJsonAsync<JsonElement>(path);
        var value = answer.GetProperty("data").GetProperty("result")[0].GetProperty("value")[1].GetString()!;
        return double.Parse(value, CultureInfo.InvariantCulture);
    }
}
