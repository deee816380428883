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
        var sli = catalogue.Slis.Find(slo.Sli);
        var indicator =
            slo.Inline is not null ? linker.Link(slo.Inline)
            : sli is not null ? indicators.GetValueOrDefault(sli.Name)
            : null;
        var declared = catalogue.Strategies.Find(slo.Strategy);
        if (slo is not { Service: { } service, Target: { } target, Window: { } window } || indicator is null)
        {
            return null;
        }
        if (slo.Strategy is { Name: not AlertStrategy.DefaultName } && declared is null)
        {
            return null;
        }
        var length = window.Window.NominalLength;
        var strategy = declared?.Resolve(length) ?? AlertStrategy.MultiWindowMultiBurnRate(length);
        StrategyLint.Check(strategy, declared, target, window, slo.Strategy?.Value ?? window.Value);
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
            Labels = slo.Metadata.Labels,
        };
        return new WatchedObjective(objective, strategy, new DocumentPlace(slo.Place.File, slo.Place.Line))
        {
            Heritage = heritage,
        };
    }

    void WarnOfService(Reference? service)
    {
        if (service is not null && !catalogue.Services.MayKnow(service.Name))
        {
            service.Value.Warn(catalogue.Services.Missing(service.Name), catalogue.Services.Remedy(service.Name));
        }
    }
}
