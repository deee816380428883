using System.Collections.ObjectModel;
using Leeway.Core.Policies;
using Leeway.Documents;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Keeping;

namespace Leeway.Engine.Policies;

/// <summary>Where every SLO stands in its error-budget policy: kept over a restart, and told when a step is entered.</summary>
/// <remarks>For the tick loop only, but for <see cref="Standings"/>.</remarks>
sealed class PolicyBook(Journal journal)
{
    readonly Dictionary<string, PolicyState> _states = new(StringComparer.Ordinal);
    Dictionary<string, ErrorBudgetPolicy> _policies = new(StringComparer.Ordinal);

    /// <summary>What exit criteria are met by.</summary>
    public FiledCriteria Filed { get; set; } = new();

    /// <summary>By SLO name, as of the last tick. Another dictionary after every tick.</summary>
    public IReadOnlyDictionary<string, PolicyStanding> Standings { get; private set; } =
        ReadOnlyDictionary<string, PolicyStanding>.Empty;

    /// <summary>Takes up what was kept before a restart.</summary>
    public void Resume()
    {
        foreach (var (slo, state) in journal.Policies)
        {
            _states[slo] = state;
        }
    }

    public void Follow(IReadOnlyList<PolicyEntry> policies) =>
        _policies = policies
            .SelectMany(entry => entry.Objectives.Select(slo => (slo, entry.Policy)))
            .ToDictionary(one => one.slo, one => one.Policy, StringComparer.Ordinal);

    /// <param name="evaluationOf">What is known of an SLO; null if it could not be judged.</param>
    public void Judge(Func<string, ObjectiveEvaluation?> evaluationOf, AlertBook book, DateTimeOffset edge)
    {
        var standings = new Dictionary<string, PolicyStanding>(StringComparer.Ordinal);
        var told = StepAlerts.Open(book);
        foreach (var (slo, policy) in _policies)
        {
            var evaluation = evaluationOf(slo);
            var standing = PolicyStanding.Next(
                policy,
                _states.GetValueOrDefault(slo, PolicyState.None),
                Reading.Of(policy, evaluation),
                (step, criterion) => Filed.Has(slo, step, criterion),
                edge
            );
            standings.Add(slo, standing);
            Keep(slo, standing.State);
            if (evaluation is not null)
            {
                StepAlerts.Settle(book, told[slo], evaluation.Watched, standing, edge);
            }
        }
        foreach (var gone in _states.Keys.Where(slo => !_policies.ContainsKey(slo)).ToList())
        {
            Keep(gone, PolicyState.None);
        }
        StepAlerts.EndOthers(book, told, _policies, edge);
        Standings = standings;
    }

    void Keep(string slo, PolicyState state)
    {
        if (_states.GetValueOrDefault(slo, PolicyState.None) == state)
        {
            return;
        }
        if (state.Entered.Count == 0)
        {
            _states.Remove(slo);
        }
        else
        {
            _states[slo] = state;
        }
        journal.Keep(slo, state);
    }
}
