using Leeway.Core.Gates;
using Leeway.Documents;
using Leeway.Engine;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>Where services stand at their gates. For any number of threads.</summary>
sealed class GateBoard(
    LeewayEngine engine,
    GateDesk desk,
    ExceptionDesk exceptions,
    FreezeBook freezes,
    TimeProvider clock
)
{
    /// <summary>All services with SLOs, by name.</summary>
    /// <param name="service">Only that one; null for all.</param>
    public async Task<IReadOnlyList<ServiceGate>> All(string? service, CancellationToken cancellation)
    {
        var configuration = engine.Snapshot.Configuration;
        var names = configuration
            .Objectives.Select(watched => watched.Objective.Service)
            .Where(name => service is null || name == service)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var tokens = await Tokens(cancellation);
        var gates = new List<ServiceGate>(names.Count);
        foreach (var (answer, question) in await desk.DecideAll(names, cancellation))
        {
            gates.Add(Of(answer, question, configuration, tokens));
        }
        return gates;
    }

    // A gate answers without its exceptions, too.
    async Task<ILookup<string, ExceptionToken>?> Tokens(CancellationToken cancellation)
    {
        try
        {
            return await exceptions.OfQuarter(cancellation);
        }
        catch (RecordException)
        {
            return null;
        }
    }

    ServiceGate Of(
        GateAnswer answer,
        GateQuestion question,
        Configuration configuration,
        ILookup<string, ExceptionToken>? tokens
    )
    {
        var (service, now) = (question.Change.Service, clock.GetUtcNow());
        var entries = ServicePolicies.Of(configuration, service).Entries;
        var terms = ExceptionTerms.Of(configuration, service) is { TokensPerQuarter: > 0 } granting ? granting : null;
        var own = tokens?[service].ToList() ?? [];
        return new ServiceGate
        {
            Service = service,
            Answer = answer,
            Question = question,
            Policies = entries,
            Freezes =
            [
                .. entries.SelectMany(entry => freezes.NowAndNext(entry, now)).OrderBy(freeze => freeze.Span.From),
            ],
            Terms = terms,
            TokensLeft = tokens is null || terms is null ? null : ExceptionDesk.Left(terms, own, now),
            Tokens = [.. own.Where(token => token.Expires > now)],
        };
    }
}
