using Leeway.Core.Alerts;
using Leeway.Core.Indicators;
using Leeway.Core.Objectives;
using Leeway.Core.Time;
using Leeway.Documents.Fields;
using Leeway.Documents.OpenSlo;

namespace Leeway.Documents.Linking;

/// <summary>Puts an SLO together with its service, indicator and strategy.</summary>
sealed class ObjectiveLinker(
    Catalogue catalogue,
    IReadOnlyDictionary<string, Indicator> indicators,
    IndicatorLinker linker,
    TickGrid grid
)
{
    readonly HeritageLinker _heritage = new(catalogue);

    /// <summary>Null if the SLO or something that it names has problems, which are reported.</summary>
    public WatchedObjective? Link(SloDeclaration slo)
    {
        WarnOfService(slo.Service);
        var heritage = _heritage.Link(slo);
        var sli = slo.Inline ?? catalogue.Slis.Find(slo.Sli);
        var linked =
            slo.Inline is not null ? linker.Link(slo.Inline)
            : sli is not null ? indicators.GetValueOrDefault(sli.Name)
            : null;
        var indicator = sli is null ? null : Apply(slo, sli, linked);
        var declared = catalogue.Strategies.Find(slo.Strategy);
        if (slo is not { Service: { } service, Target: { } target, Window: { } window } || indicator is null)
        {
            return null;
        }
        var named = slo.Strategy?.Name ?? AlertStrategy.DefaultName;
        if (declared is null && !AlertStrategy.Names.Contains(named, StringComparer.Ordinal))
        {
            return null;
        }
        var length = window.Window.NominalLength;
        var strategy =
            declared?.Resolve(length)
            ?? AlertStrategy.Named(named, length).With(LowTraffic.Default) with
            {
                Flapping = FlapDamping.Default,
            };
        StrategyLint.Check(
            strategy,
            declared,
            target,
            window,
            slo.Strategy?.Value ?? window.Value,
            Interval(indicator)
        );
        if (slo.Slices is { } slices)
        {
            SliceLint.Check(slices, window, strategy, grid);
        }
        var objective = new Objective
        {
            Name = slo.Metadata.Name,
            DisplayName = slo.Metadata.DisplayName,
            Service = service.Name,
            Indicator = indicator,
            Slices = slo.Slices?.Rule,
            By = slo.By,
            Target = target.Target,
            Window = window.Window,
            Description = slo.Description,
            Runbook = slo.Runbook,
            Labels = slo.Metadata.Labels,
        };
        return new WatchedObjective(objective, strategy, new DocumentPlace(slo.Place.File, slo.Place.Line))
        {
            Heritage = heritage,
        };
    }

    // What an SLO adds to an SLI that others may share: how a value must compare, and by which labels events are told apart.
    static Indicator? Apply(SloDeclaration slo, SliDeclaration sli, Indicator? linked)
    {
        switch (sli)
        {
            case SliDeclaration.Threshold threshold:
                slo.Threshold?.Require();
                return linked is not null && slo.Threshold is { Comparison: { } comparison, Bound: { } bound }
                    ? ThresholdIndicators.Of(threshold, comparison, (double)bound, linked.Asked?.Source, linked.Job)
                    : null;
            case SliDeclaration.Ratio ratio:
                slo.Threshold?.WarnOfRatio();
                if (linked is not null)
                {
                    QueryCompiler.CheckGrouping(ratio.Total, linked.Total, slo);
                    QueryCompiler.CheckGrouping(ratio.Part, linked.Part, slo);
                    QueryCompiler.CheckTicks(ratio.Part, linked.Part, slo);
                }
                return linked;
            default:
                throw new InvalidOperationException($"There is no SLI {sli.GetType().Name}.");
        }
    }

    // The rarest of those that may feed it; a server that is asked does not say.
    TimeSpan? Interval(Indicator indicator) =>
        indicator.Asked is null
            ? catalogue
                .ScrapeJobs.All.Where(job => indicator.CanMatchJob(job.Name))
                .Select(job => (TimeSpan?)job.Interval)
                .Max()
            : null;

    void WarnOfService(Reference? service)
    {
        if (service is not null && !catalogue.Services.MayKnow(service.Name))
        {
            service.Value.Warn(catalogue.Services.Missing(service.Name), catalogue.Services.Remedy(service.Name));
        }
    }
}
