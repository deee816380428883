using Leeway.Core.Changes;
using Leeway.Core.Incidents;
using Leeway.Core.Time;
using Leeway.Engine.Evaluating;
using Leeway.Engine.Incidents;
using Leeway.Engine.Records;

namespace Leeway.Engine.Changes;

/// <summary>Changes of services, and what of their budgets is put down to each.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class ChangeReading(RecordStore records, Func<EngineSnapshot> snapshot, TickGrid grid)
{
    /// <summary>More are not shown at a time; the oldest are left out.</summary>
    public const int ChangesMax = 1000;

    // What burns for longer than a day after a change is looked at as an incident, not as a change that failed.
    static readonly TimeSpan BlamedMax = 1.Days;

    readonly Remembered<(Guid Change, int Version, DateTimeOffset? Next), IReadOnlyList<ChangeCost>> _over = new(
        snapshot
    );

    /// <summary>The newest first.</summary>
    /// <param name="service">Null for all.</param>
    /// <param name="since">Leaves out those that began before.</param>
    /// <exception cref="IOException">A block of the ledger cannot be read just now.</exception>
    public async Task<IReadOnlyList<ChangeStory>> All(string? service, DateTimeOffset since, CancellationToken stop)
    {
        var changes = await records.List<Change>(
            all =>
                all.Where(one => (service == null || one.Service == service) && one.Started >= since)
                    .OrderByDescending(one => one.Started)
                    .Take(ChangesMax),
            stop
        );
        return
        [
            .. changes
                .GroupBy(one => one.Service, StringComparer.Ordinal)
                .SelectMany(ofService => Stories([.. ofService.OrderBy(one => one.Started)]))
                .OrderByDescending(story => story.Change.Started)
                .ThenByDescending(story => story.Change.Id),
        ];
    }

    IEnumerable<ChangeStory> Stories(List<Change> changes)
    {
        var slos = snapshot()
            .Evaluations.Values.Where(slo => slo.Watched.Objective.Service == changes[0].Service)
            .ToList();
        var rolledBack = ChangeOutcome.RolledBack([.. changes.Select(one => one.What)]);
        for (var index = 0; index < changes.Count; index++)
        {
            var change = changes[index];
            var next = changes
                .Skip(index + 1)
                .FirstOrDefault(one => !one.Kind.IsRemedy && one.Started > change.Started);
            var costs = change.Kind.IsRemedy
                ? []
                : _over.Of((change.Id, change.Version, next?.Started), () => Costs(change, next, slos));
            var worst = costs.MaxBy(cost => cost.Share);
            yield return new ChangeStory(
                change,
                new ChangeOutcome(change.What, worst?.Blamed, worst?.Share ?? 0, rolledBack[index]),
                costs
            );
        }
    }

    (IReadOnlyList<ChangeCost> Costs, bool AreOver) Costs(Change change, Change? next, List<ObjectiveEvaluation> slos)
    {
        var until = (change.Finished ?? change.Started) + ChangeBlame.Soak + BlamedMax;
        return (
            [
                .. slos.Select(slo => Cost(change, next, slo, new Interval(change.Started - 10.Minutes, until)))
                    .OfType<ChangeCost>()
                    .OrderByDescending(cost => cost.Share),
            ],
            slos.TrueForAll(slo => (slo.Watermark ?? slo.AsOf) > until)
        );
    }

    ChangeCost? Cost(Change change, Change? next, ObjectiveEvaluation slo, Interval range)
    {
        var usual = BaseRatio.Of(new Interval(change.Started, change.Started + 1.Hours), slo.History.CountsIn);
        var (burning, _) = ImpactReader.Burning(slo, range, grid, usual);
        ServiceChange[] both = next is null ? [change.What] : [change.What, next.What];
        if (ChangeBlame.Of(both, burning)[0] is not { } blamed)
        {
            return null;
        }
        var shared = Attribution.Of(
            blamed,
            [blamed],
            slo.History.CountsIn,
            one => BaseRatio.Of(one, slo.History.CountsIn)
        );
        return new ChangeCost(
            slo.Watched.Objective.Name,
            blamed,
            shared.Events[0],
            BudgetThen.Of(slo, blamed.Until) is { AllowedInWindow: > 0 and var allowed }
                ? shared.Events[0] / allowed
                : 0
        );
    }
}
