using System.Globalization;

namespace Leeway.Engine.Tests.Churn;

/// <summary>The pages that the pods showed, sample for sample with their instants, as the storage of a Prometheus.</summary>
static class PrometheusPast
{
    /// <param name="folder">A Prometheus that is started over it answers for the past.</param>
    public static void Write(IReadOnlyList<PodPage> pages, string folder)
    {
        var text = Path.Combine(folder, "pages.om");
        File.WriteAllLines(text, Lines(pages));
        Promtool.MakeBlocks(text, folder);
    }

    // A family at a time, in it a series at a time: the format asks for it.
    /// <summary>As OpenMetrics with timestamps.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<PodPage> pages) =>
        [
            "# TYPE requests counter",
            .. pages
                .GroupBy(page => page.Pod)
                .SelectMany(pod => pod)
                .Select(page => Sample(page, "requests_total", "")),
            "# TYPE errors counter",
            .. pages
                .Where(page => page.Counts.Errors > 0)
                .GroupBy(page => page.Pod)
                .SelectMany(pod => pod)
                .Select(page => Sample(page, "errors_total", ",code=\"500\"")),
            "# TYPE up gauge",
            .. BySeries(pages, page => Gauge(page, "up", 1)),
            "# TYPE process_start_time_seconds gauge",
            .. BySeries(
                [.. pages.Where(page => page.Pod.StatesStart)],
                page => Gauge(page, "process_start_time_seconds", Seconds(page.Pod.Starts))
            ),
            "# EOF",
        ];

    static IEnumerable<string> BySeries(IReadOnlyList<PodPage> pages, Func<PodPage, string> line) =>
        pages.GroupBy(page => page.Pod.Address).SelectMany(pod => pod).Select(line);

    static string Gauge(PodPage page, string name, double value) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{name}{{job=\"shop\",instance=\"{page.Pod.Address}\"}} {value} {Seconds(page.At):F3}"
        );

    static double Seconds(DateTimeOffset instant) => instant.ToUnixTimeMilliseconds() / 1000.0;

    static string Sample(PodPage page, string name, string labels)
    {
        var value = labels.Length > 0 ? page.Counts.Errors : page.Counts.Requests;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{name}{{job=\"shop\",instance=\"{page.Pod.Address}\"{labels}}} {value} {page.At.ToUnixTimeMilliseconds() / 1000.0:F3}"
        );
    }
}
