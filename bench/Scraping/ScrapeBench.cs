namespace Leeway.Bench.Scraping;

/// <summary>What collection costs: counting alone, a large page beside other collectors, and many targets.</summary>
static class ScrapeBench
{
    public static void Run()
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("scrape");
        CountBench.Run(report);
        report.Keep();
    }
}
