using System.Globalization;
using System.Text;

namespace Leeway.Bench.Scraping;

/// <summary>Pages of one target, the same series on each, with counters that grow from one to the next.</summary>
static class BenchPages
{
    /// <summary>Of 50 metrics, as labelled as an HTTP server's; <c>requests_total</c> is the first of them.</summary>
    public static IReadOnlyList<byte[]> Make(int series, int pages)
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, series).Select(_ => random.NextInt64(1000, 10_000_000)).ToArray();
        var made = new List<byte[]>();
        for (var page = 0; page < pages; page++)
        {
            var text = new StringBuilder();
            for (var metric = 0; metric < 50; metric++)
            {
                var name = metric == 0 ? "requests_total" : $"bench_metric_{metric}_total";
                text.Append(CultureInfo.InvariantCulture, $"# HELP {name} Generated.\n# TYPE {name} counter\n");
                for (var number = metric; number < series; number += 50)
                {
                    values[number] += random.Next(200);
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{name}{{path=\"/api/v1/resource/{number / 50}\",code=\"{Code(number / 50)}\",zone=\"eu-1\"}} {values[number]}\n"
                    );
                }
            }
            made.Add(Encoding.UTF8.GetBytes(text.ToString()));
        }
        return made;
    }

    static string Code(int resource) => resource % 10 == 9 ? "500" : "200";
}
