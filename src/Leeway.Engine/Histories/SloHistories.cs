using Leeway.Documents;

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
        foreach (var objective in configuration.Objectives.Select(watched => watched.Objective))
        {
            var (column, source) = (ledger.Column(objective.ColumnKey), ledger.Column(objective.Indicator.ColumnKey));
            _byName.Add(objective.Name, new SloHistory(ledger, Stretch.Whole(column, source)));
        }
    }
}
