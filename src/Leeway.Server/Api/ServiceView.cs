using Leeway.Client;
using Leeway.Engine;

namespace Leeway.Server.Api;

/// <summary>Services as the API shows them: those with a document, then those that only SLOs name.</summary>
static class ServiceView
{
    public static IEnumerable<ServiceSummary> Of(EngineSnapshot snapshot)
    {
        var byService = snapshot.Evaluations.Values.ToLookup(e => e.Watched.Objective.Service, StringComparer.Ordinal);
        var documents = snapshot.Configuration.Services.ToDictionary(service => service.Name, StringComparer.Ordinal);
        var names = documents.Keys.Concat(
            snapshot.Configuration.Objectives.Select(watched => watched.Objective.Service)
        );
        foreach (var name in names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var document = documents.GetValueOrDefault(name);
            yield return new ServiceSummary
            {
                Name = name,
                DisplayName = document?.DisplayName ?? name,
                Description = document?.Description ?? "",
                Slos = byService[name].Count(),
                Firing = byService[name].Count(evaluation => evaluation.Occasions.Count > 0),
                LeastBudgetRemaining = byService[name].Min(evaluation => evaluation.Budget.RemainingOfWindow),
            };
        }
    }
}
