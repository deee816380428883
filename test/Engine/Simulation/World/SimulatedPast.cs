using Leeway.Core.Indicators;
using Leeway.Core.Time;
using Leeway.Documents;
using Leeway.Documents.Counts;
using Leeway.Engine.History;
using Leeway.Ledger;
using Leeway.Ledger.Disk;

namespace Leeway.Engine.Tests.Simulation.World;

/// <summary>What the ledger knows from a week before: of some services that they are always busy at this time.</summary>
sealed class SimulatedPast(IEnumerable<WatchedObjective> objectives, DateTimeOffset start, Random random)
{
    static readonly TimeSpan Week = 7.Days;

    // A world is over within 35 minutes, by its own clock that may be wrong by a minute and a half.
    static readonly TimeSpan Before = 5.Minutes;
    static readonly TimeSpan Length = 45.Minutes;

    readonly List<WatchedObjective> _busy =
    [
        .. objectives.Where(watched => watched.Strategy.NoTraffic is not null && random.Next(2) == 0),
    ];

    public bool IsBusy(string slo) => _busy.Any(watched => watched.Objective.Name == slo);

    public void Write(IDisk disk, LedgerSettings settings)
    {
        if (_busy.Count == 0)
        {
            return;
        }
        using var ledger = Leeway.Ledger.Ledger.Open(disk, settings);
        var span = new Interval(start - Week - Before, start - Week - Before + Length);
        var events = 20 * (Length / settings.Tick);
        var row = new CountsRow(1, span, new EventCounts(events, 0), Length);
        foreach (var watched in _busy)
        {
            new CountsImport(ledger, settings, span.Until).Run(watched.Objective.ColumnKey, [row]);
        }
    }
}
