using System.Globalization;
using Leeway.Core.Time;
using Leeway.Engine.Tests.Churn;

namespace Leeway.Bench.Fill;

/// <summary>A Prometheus with a month of two targets, whose counters have five codes each.</summary>
static class FilledPrometheus
{
    static readonly string[] Codes = ["200", "201", "404", "500", "503"];
    static readonly TimeSpan Scrape = 15.Seconds;

    public static async Task Write(string folder, TimeSpan length, DateTimeOffset until)
    {
        var file = Path.Combine(folder, "month.om");
        await using (var text = new StreamWriter(file))
        {
            await text.WriteLineAsync("# TYPE requests counter");
            foreach (var target in (string[])["a:1", "b:1"])
            {
                for (var code = 0; code < Codes.Length; code++)
                {
                    var random = new Random(code);
                    var value = 0L;
                    Lines(
                        text,
                        $"requests_total{{job=\"shop\",instance=\"{target}\",code=\"{Codes[code]}\"}}",
                        _ => value += code > 2 ? random.Next(100) / 99 : random.Next(150, 450),
                        length,
                        until
                    );
                }
            }
            foreach (
                var (name, value) in (ReadOnlySpan<(string, long)>)
                    [("up", 1), ("process_start_time_seconds", 1_600_000_000)]
            )
            {
                text.WriteLine($"# TYPE {name} gauge");
                Lines(text, $"{name}{{job=\"shop\",instance=\"a:1\"}}", _ => value, length, until);
                Lines(text, $"{name}{{job=\"shop\",instance=\"b:1\"}}", _ => value, length, until);
            }
            await text.WriteLineAsync("# EOF");
        }
        Promtool.MakeBlocks(file, Path.Combine(folder, "data"));
    }

    static void Lines(StreamWriter text, string series, Func<long, long> next, TimeSpan length, DateTimeOffset until)
    {
        var from = (until - length).ToUnixTimeMilliseconds();
        for (var at = from + 137; at < until.ToUnixTimeMilliseconds(); at += (long)Scrape.TotalMilliseconds)
        {
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{series} {next(at)} {at / 1000.0:F3}"));
        }
    }
}
