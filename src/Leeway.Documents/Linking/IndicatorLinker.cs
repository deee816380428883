using Leeway.Core.Indicators;
using Leeway.Documents.OpenSlo;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>Turns SLIs as they are written into indicators, which know the job that they count.</summary>
sealed class IndicatorLinker(Catalogue catalogue)
{
    readonly bool _jobsAreKnown =
        catalogue.ScrapeJobs.All.Any() && !catalogue.ScrapeJobs.All.Any(job => job.HonorLabels);

    /// <summary>Null if the SLI or its data source has problems, which are reported.</summary>
    public Indicator? Link(SliDeclaration sli)
    {
        var isTotalKnown = TryFindJob(sli.Total, out var totalJob);
        if (!TryFindJob(sli.Part, out var partJob) || !isTotalKnown)
        {
            return null;
        }
        if (totalJob != partJob)
        {
            var part = sli.Kind == PartKind.Bad ? "bad" : "good";
            sli.Part.Value.Error(
                $"{part} is counted from {Words(partJob)}, but total from {Words(totalJob)}",
                "give both the same metricSourceRef, or neither"
            );
            return null;
        }
        if (sli.Total.Expression is not { } total || sli.Part.Expression is not { } counted)
        {
            return null;
        }
        var indicator = new Indicator(sli.Name, total, sli.Kind, counted, totalJob);
        if (_jobsAreKnown && !catalogue.ScrapeJobs.All.Any(job => indicator.CanMatchJob(job.Name)))
        {
            sli.Total.Value.Warn(
                "no Scrape document has the job that the query requires, so nothing will be counted",
                $"the jobs are {string.Join(", ", catalogue.ScrapeJobs.All.Select(job => job.Name).Take(20))}"
            );
        }
        return indicator;
    }

    // The job is null for all jobs.
    bool TryFindJob(MetricDeclaration metric, out string? job)
    {
        job = null;
        if (metric.Source is null)
        {
            return true;
        }
        if (catalogue.DataSources.Find(metric.Source) is not { } source)
        {
            return false;
        }
        if (!source.IsScrape)
        {
            metric.Source.Value.Error(
                $"data source {Quote.Of(source.Name)} is of type {Quote.Of(source.Type)}: this version counts only what it scrapes itself",
                "make it a DataSource of type Scrape, or leave metricSourceRef out"
            );
            return false;
        }
        job = source.Job?.Name;
        return true;
    }

    static string Words(string? job) => job is null ? "all jobs" : $"job {Quote.Of(job)}";
}
