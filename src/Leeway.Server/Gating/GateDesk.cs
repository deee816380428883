using Leeway.Core.Gates;
using Leeway.Core.Policies;
using Leeway.Core.Time;
using Leeway.Engine;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Records;

namespace Leeway.Server.Gating;

/// <summary>Answers whether services may be changed, from the picture of the last tick. For any number of threads.</summary>
sealed class GateDesk(
    LeewayEngine engine,
    ExceptionDesk exceptions,
    ServicePasts pasts,
    FreezeBook freezes,
    TimeProvider clock
)
{
    // A tick may be late, and one may be lost.
    const int TicksMax = 4;
    static readonly TimeSpan StaleAfterMin = 1.Minutes;

    /// <summary>True if there is a service of that name, with SLOs or a document.</summary>
    public bool Knows(string service) =>
        engine.Snapshot.Configuration is var configuration
        && (
            configuration.Objectives.Any(watched => watched.Objective.Service == service)
            || configuration.Services.Any(entry => entry.Name == service)
        );

    public Task<(GateAnswer Answer, GateQuestion Question)> Decide(
        ProposedChange change,
        CancellationToken cancellation
    ) => Decide(change, pasts.Open(cancellation), cancellation);

    /// <summary>What an ordinary deployment of each of these services would be answered.</summary>
    public async Task<IReadOnlyList<(GateAnswer Answer, GateQuestion Question)>> DecideAll(
        IEnumerable<string> services,
        CancellationToken cancellation
    )
    {
        var open = pasts.Open(cancellation);
        var answers = new List<(GateAnswer Answer, GateQuestion Question)>();
        foreach (var service in services)
        {
            answers.Add(await Decide(new ProposedChange { Service = service }, open, cancellation));
        }
        return answers;
    }

    async Task<(GateAnswer Answer, GateQuestion Question)> Decide(
        ProposedChange change,
        Task<ILookup<string, WrittenIncident>> open,
        CancellationToken cancellation
    )
    {
        try
        {
            var incidents = (await open)[change.Service].ToList();
            var question = Ask(change, await pasts.Of(change.Service), incidents);
            var answer = Gate.Decide(question);
            if (answer.Judged is Stance.Allow || !MayBeExcepted(change.Service))
            {
                return (answer, question);
            }
            question = question with { Tokens = await exceptions.Granted(change.Service, cancellation) };
            return (Gate.Decide(question), question);
        }
        catch (RecordException trouble)
        {
            // Incidents that are open, what such changes cost before, exceptions: whatever it is, it may be what decides.
            var question = Ask(change, ServicePast.None, []) with
            {
                UnreadBecause =
                    $"incidents, earlier changes and exceptions cannot be read. {trouble.Message.TrimEnd('.')}",
            };
            return (Gate.Decide(question), question);
        }
    }

    bool MayBeExcepted(string service) =>
        ExceptionTerms.Of(engine.Snapshot.Configuration, service) is { TokensPerQuarter: > 0 };

    GateQuestion Ask(ProposedChange change, ServicePast past, IReadOnlyList<WrittenIncident> open)
    {
        var (snapshot, now) = (engine.Snapshot, clock.GetUtcNow());
        var (names, entries) = ServicePolicies.Of(snapshot.Configuration, change.Service);
        var underPolicy = entries
            .SelectMany(entry => entry.Objectives.Where(names.Contains).Select(slo => (slo, entry.Policy)))
            .ToDictionary(one => one.slo, one => one.Policy, StringComparer.Ordinal);
        var slos = names
            .Order(StringComparer.Ordinal)
            .Select(name => Slo(name, underPolicy.GetValueOrDefault(name), snapshot))
            .Select(slo => Known(slo, change, past, snapshot));
        var evaluations = underPolicy.Keys.Select(name => snapshot.Evaluations.GetValueOrDefault(name));
        return new GateQuestion
        {
            AsOf = now,
            Change = change,
            Slos = [.. slos],
            Freezes = [.. entries.SelectMany(entry => freezes.Of(entry, now))],
            Incidents =
                underPolicy.Count == 0
                    ? []
                    : OpenIncidents.Of(
                        [.. evaluations.OfType<ObjectiveEvaluation>().SelectMany(OpenIncidents.Pages)],
                        open
                    ),
            StaleBecause = Staleness(snapshot.AsOf, now),
        };
    }

    static GateSlo Slo(string name, ErrorBudgetPolicy? policy, EngineSnapshot snapshot)
    {
        if (policy is null)
        {
            return new GateSlo(name, null);
        }
        // A policy that came with the last reload is judged by the next tick.
        var standing =
            snapshot.Policies.GetValueOrDefault(name) is { } judged && ReferenceEquals(judged.Policy, policy)
                ? judged
                : null;
        var evaluation = snapshot.Evaluations.GetValueOrDefault(name);
        var unknown =
            standing is null || evaluation is null ? "it has not been judged yet"
            : !evaluation.IsStale ? null
            : evaluation.Watermark is { } watermark ? $"nothing is known since {InstantText.Format(watermark)}"
            : "nothing was ever known of it";
        return new GateSlo(name, standing ?? Unjudged(policy), unknown);
    }

    static GateSlo Known(GateSlo slo, ProposedChange change, ServicePast past, EngineSnapshot snapshot) =>
        snapshot.Evaluations.GetValueOrDefault(slo.Name) is not { } evaluation
            ? slo
            : slo with
            {
                Remaining = evaluation.IsStale ? null : evaluation.Budget.RemainingOfWindow,
                History = past.Of(change.Kind, slo.Name),
                Incidents = past.SharesOf(slo.Name, evaluation.Window.From),
            };

    static PolicyStanding Unjudged(ErrorBudgetPolicy policy) =>
        PolicyStanding.Next(
            policy,
            PolicyState.None,
            PolicyReadings.Unknown,
            (_, _) => false,
            DateTimeOffset.UnixEpoch
        );

    string? Staleness(DateTimeOffset? asOf, DateTimeOffset now)
    {
        var allowed = TicksMax * engine.Ledger.Grid.Length;
        if (asOf is { } edge)
        {
            return now - edge <= (allowed > StaleAfterMin ? allowed : StaleAfterMin)
                ? null
                : $"the last tick ended at {InstantText.Format(edge)}: Leeway is stuck, its log says why";
        }
        return "no tick has ended yet since Leeway was started";
    }
}
