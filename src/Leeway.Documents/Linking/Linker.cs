using Leeway.Core.Indicators;
using Leeway.Core.Time;

namespace Leeway.Documents.Linking;

/// <summary>Makes one configuration of all documents, reporting names that lead nowhere.</summary>
static class Linker
{
    /// <summary>Whole only if no error was reported.</summary>
    public static Configuration Link(Catalogue catalogue, TickGrid grid)
    {
        foreach (var source in catalogue.DataSources.All)
        {
            catalogue.ScrapeJobs.Find(source.Job);
        }
        var linker = new IndicatorLinker(catalogue);
        var indicators = catalogue
            .Slis.All.Select(linker.Link)
            .OfType<Indicator>()
            .ToDictionary(indicator => indicator.Name, StringComparer.Ordinal);
        var objectives = new ObjectiveLinker(catalogue, indicators, linker, grid);
        List<WatchedObjective> watched = [.. catalogue.Slos.All.Select(objectives.Link).OfType<WatchedObjective>()];
        var choices = new SloChoices(catalogue, [.. watched.Select(one => one.Objective)]);
        var adjustments = new AdjustmentLinker(choices, grid);
        var severities = new SeverityNames(catalogue);
        var silences = new SilenceLinker(choices, severities);
        var policies = new PolicyLinker(catalogue, choices);
        var risks = new RiskLinker(catalogue, choices).Link();
        new RiskLint(catalogue).Check(risks, [.. watched.Select(one => one.Objective)]);
        var routes = new RouteLinker(catalogue, severities);
        return new Configuration
        {
            Services = [.. catalogue.Services.All],
            Objectives = watched,
            ScrapeJobs = [.. catalogue.ScrapeJobs.All],
            Routes = [.. catalogue.Routes.All.Select(routes.Link)],
            QuerySources = [.. catalogue.DataSources.All.Select(source => source.Server).OfType<QuerySource>()],
            Silences = [.. catalogue.Silences.All.Select(silences.Link)],
            RiskBook = risks,
            Adjustments = [.. catalogue.Adjustments.All.Select(adjustments.Link)],
            Policies = [.. catalogue.Policies.All.Select(policies.Link)],
            Agreements = AgreementLinker.Link(catalogue, [.. watched.Select(one => one.Objective)]),
            Dependencies = DependencyLinker.Link(catalogue),
            // Known once risks and dependencies are linked.
            TargetDoubts = catalogue.Doubts.BySlo,
        };
    }
}
