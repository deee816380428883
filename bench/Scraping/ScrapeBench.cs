namespace Leeway.Bench.Scraping;

/// <summary>What collection costs: counting alone, a large page beside other collectors, and many targets.</summary>
static class ScrapeBench
{
    /// <param name="part">One of the three, or null for all.</param>
    public static async Task Run(string? part)
    {
        Console.WriteLine(Machine.Description);
        var report = new Report("scrape");
        if (part is null or "count")
        {
            CountBench.Run(report);
        }
        if (part is null or "targets")
        {
            await ManyTargetsBench.Run(report);
        }
        if (part is null or "page")
        {
            await LargePageBench.Run(report);
        }
        report.Keep();
    }
}
