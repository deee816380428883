using Leeway.Documents;
using Leeway.Engine.Adjusting;

namespace Leeway.Engine.Histories;

/// <summary>The histories of all SLOs that are configured.</summary>
sealed class SloHistories(Ledger.Ledger ledger)
{
    readonly Dictionary<string, SloHistory> _byName = new(StringComparer.Ordinal);

    public SloHistory this[string slo] => _byName[slo];

    /// <summary>Takes up the SLOs of a configuration.</summary>
    public void Follow(Configuration configuration)
    {
        _byName.Clear();
        var adjustments = configuration
            .Adjustments.SelectMany(one => one.Objectives.Select(slo => (Slo: slo, Adjustment: one)))
            .ToLookup(pair => pair.Slo, pair => pair.Adjustment, StringComparer.Ordinal);
        foreach (var objective in configuration.Objectives.Select(watched => watched.Objective))
        {
            var (column, source) = (ledger.Column(objective.ColumnKey), ledger.Column(objective.Indicator.ColumnKey));
            var step = objective.Slices?.Length ?? ledger.Grid.Length;
            _byName.Add(
                objective.Name,
                new SloHistory(ledger, Stretch.Whole(column, source))
                {
                    Adjustments = new SloAdjustments([.. adjustments[objective.Name]], step),
                }
            );
        }
    }
}
