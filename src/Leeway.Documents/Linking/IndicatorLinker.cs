using Leeway.Core.Indicators;
using Leeway.Documents.OpenSlo;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>Turns SLIs as they are written into indicators, which know the job or the server that they count.</summary>
sealed class IndicatorLinker(Catalogue catalogue)
{
    readonly bool _jobsAreKnown =
        catalogue.ScrapeJobs.All.Any() && !catalogue.ScrapeJobs.All.Any(job => job.HonorLabels);

    /// <summary>Null if the SLI or its data source has problems, which are reported.</summary>
    public Indicator? Link(SliDeclaration sli)
    {
        var isTotalKnown = TryFindSource(sli.Total, out var ofTotal);
        if (!TryFindSource(sli.Part, out var ofPart) || !isTotalKnown)
        {
            return null;
        }
        if (Words(ofTotal) != Words(ofPart))
        {
            var part = sli.Kind == PartKind.Bad ? "bad" : "good";
            sli.Part.Value.Error(
                $"{part} is counted from {Words(ofPart)}, but total from {Words(ofTotal)}",
                "give both the same metricSourceRef, or neither"
            );
            return null;
        }
        return ofTotal is { IsQueried: true } ? Asked(sli, ofTotal.Name) : Scraped(sli, ofTotal?.Job?.Name);
    }

    Indicator? Scraped(SliDeclaration sli, string? job)
    {
        var total = QueryCompiler.Compile(sli.Total);
        if (QueryCompiler.Compile(sli.Part) is not { } counted || total is null)
        {
            return null;
        }
        var indicator = new Indicator(sli.Name, total, sli.Kind, counted, job);
        if (_jobsAreKnown && !catalogue.ScrapeJobs.All.Any(one => indicator.CanMatchJob(one.Name)))
        {
            sli.Total.Value.Warn(
                "no Scrape document has the job that the query requires, so nothing will be counted",
                $"the jobs are {string.Join(", ", catalogue.ScrapeJobs.All.Select(one => one.Name).Take(20))}"
            );
        }
        return indicator;
    }

    static Indicator Asked(SliDeclaration sli, string source)
    {
        var asked = new AskedQueries(source, sli.Total.Text, sli.Part.Text);
        var total = QueryCompiler.TryCompile(sli.Total);
        return QueryCompiler.TryCompile(sli.Part) is { } counted && total is not null
            ? new Indicator(sli.Name, total, sli.Kind, counted, asked: asked)
            : new Indicator(sli.Name, sli.Kind, asked);
    }

    // Null stands for all that is scraped.
    bool TryFindSource(MetricDeclaration metric, out DataSourceDeclaration? source)
    {
        source = null;
        if (metric.Source is null)
        {
            return true;
        }
        source = catalogue.DataSources.Find(metric.Source);
        if (source is { IsScrape: false, IsQueried: false })
        {
            metric.Source.Value.Error(
                $"data source {Quote.Of(source.Name)} is of type {Quote.Of(source.Type)}, which Leeway cannot ask",
                "make it a DataSource of type Scrape or Prometheus, or leave metricSourceRef out"
            );
            return false;
        }
        return source is not null;
    }

    static string Words(DataSourceDeclaration? source) =>
        source is { IsQueried: true } ? $"server {Quote.Of(source.Name)}"
        : source?.Job is { } job ? $"job {Quote.Of(job.Name)}"
        : "all jobs";
}
