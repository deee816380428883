using Leeway.Documents.Native;
using Leeway.Documents.Reporting;

namespace Leeway.Documents.Linking;

/// <summary>Checks that routes name what there is, and that receivers can be told apart.</summary>
sealed class RouteLinker(Catalogue catalogue, SeverityNames severities)
{
    readonly HashSet<string> _services = new(
        catalogue.Slos.All.Select(slo => slo.Service?.Name).OfType<string>(),
        StringComparer.Ordinal
    );

    readonly Dictionary<string, Place> _receivers = new(StringComparer.Ordinal);

    public Route Link(RouteDeclaration declared)
    {
        foreach (var severity in declared.Severities)
        {
            severities.Check(severity);
        }
        foreach (var service in declared.Services.Where(service => !_services.Contains(service.Name)))
        {
            catalogue.Services.Find(service);
        }
        foreach (var objective in declared.Objectives)
        {
            catalogue.Slos.Find(objective);
        }
        foreach (var (receiver, value) in declared.Route.Receivers.Zip(declared.ReceiverValues))
        {
            if (!_receivers.TryAdd(receiver.Name, value.Place))
            {
                var first = _receivers[receiver.Name];
                value.Error(
                    $"duplicate receiver {Quote.Of(receiver.Name)}, first at {first.File}:{first.Line}",
                    "give it another name"
                );
            }
        }
        return declared.Route;
    }
}
