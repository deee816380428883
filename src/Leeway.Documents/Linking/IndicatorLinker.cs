using Leeway.Core.Indicators;
using Leeway.Core.Promql;
using Leeway.Documents.OpenSlo;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>Turns SLIs as they are written into indicators, which know the job or the server that they count.</summary>
sealed class IndicatorLinker(Catalogue catalogue)
{
    readonly bool _jobsAreKnown =
        catalogue.ScrapeJobs.All.Any() && !catalogue.ScrapeJobs.All.Any(job => job.HonorLabels);

    /// <summary>Null if the SLI or its data source has problems, which are reported. A threshold stands for any.</summary>
    public Indicator? Link(SliDeclaration sli) =>
        sli switch
        {
            SliDeclaration.Ratio ratio => LinkRatio(ratio),
            SliDeclaration.Threshold threshold => LinkThreshold(threshold),
            _ => throw new InvalidOperationException($"There is no SLI {sli.GetType().Name}."),
        };

    Indicator? LinkRatio(SliDeclaration.Ratio sli)
    {
        var isTotalKnown = TryFindSource(sli.Total, out var ofTotal);
        if (!TryFindSource(sli.Part, out var ofPart) || !isTotalKnown)
        {
            return null;
        }
        if (Words(ofTotal) != Words(ofPart))
        {
            sli.Part.Value.Error(
                $"{Word(sli)} is counted from {Words(ofPart)}, but total from {Words(ofTotal)}",
                "give both the same metricSourceRef, or neither"
            );
            return null;
        }
        var asked = ofTotal is { IsQueried: true }
            ? new AskedQueries(ofTotal.Name, sli.Total.Text, sli.Part.Text)
            : null;
        var total = asked is null ? QueryCompiler.Compile(sli.Total) : QueryCompiler.TryCompile(sli.Total);
        var part = asked is null ? QueryCompiler.Compile(sli.Part) : QueryCompiler.TryCompile(sli.Part);
        // Whether a series is there at an instant is for the server to say: its targets answer when it asks them.
        if (asked is not null && (total is null or { CountsTicks: true } || part is null or { CountsTicks: true }))
        {
            return new Indicator(sli.Name, sli.Kind, asked);
        }
        if (total is null || part is null || !CheckTicks(sli, total, part))
        {
            return null;
        }
        if (total.CountsReadings != part.CountsReadings)
        {
            sli.Part.Value.Error(
                $"{Word(sli)} counts {Words(part)}, but total counts {Words(total)}",
                "count both from counters, or both from the readings of gauges"
            );
            return null;
        }
        var indicator = new Indicator(sli.Name, total, sli.Kind, part, ofTotal?.Job?.Name, asked);
        WarnOfJob(indicator, indicator.CountsTicks ? sli.Part : sli.Total);
        return indicator;
    }

    static bool CheckTicks(SliDeclaration.Ratio sli, CountingExpression total, CountingExpression part)
    {
        if (part.CountsTicks && !total.Equals(CountingExpression.Ticks))
        {
            sli.Total.Value.Error(
                $"{Word(sli)} counts ticks, each once, and total counts something else",
                "write 'vector(1)' as total"
            );
            return false;
        }
        if (total.CountsTicks && (!part.CountsTicks || part.Terms.Count == 0))
        {
            sli.Part.Value.Error(
                $"total counts ticks, each once, and {Word(sli)} does not say in which a series is there",
                "write 'absent(a)' as bad, or 'group(a)' as good"
            );
            return false;
        }
        return true;
    }

    Indicator? LinkThreshold(SliDeclaration.Threshold sli)
    {
        if (!TryFindSource(sli.Metric, out var source))
        {
            return null;
        }
        var server = source is { IsQueried: true } ? source.Name : null;
        if (!QueryCompiler.CheckThreshold(sli.Metric, isAsked: server is not null) && server is null)
        {
            return null;
        }
        var indicator = ThresholdIndicators.Of(sli, BinaryOperator.Less, 0, server, source?.Job?.Name);
        WarnOfJob(indicator, sli.Metric);
        return indicator;
    }

    void WarnOfJob(Indicator indicator, MetricDeclaration metric)
    {
        if (
            indicator.Asked is null
            && _jobsAreKnown
            && !catalogue.ScrapeJobs.All.Any(job => indicator.CanMatchJob(job.Name))
        )
        {
            metric.Value.Warn(
                $"no Scrape document has the job that the query requires, so {(indicator.CountsTicks ? "the series is never there" : "nothing will be counted")}",
                $"the jobs are {string.Join(", ", catalogue.ScrapeJobs.All.Select(job => job.Name).Take(20))}"
            );
        }
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

    static string Words(CountingExpression expression) =>
        expression.CountsReadings ? "the readings of gauges" : "the events of counters";

    static string Word(SliDeclaration.Ratio sli) => sli.Kind == PartKind.Bad ? "bad" : "good";
}
