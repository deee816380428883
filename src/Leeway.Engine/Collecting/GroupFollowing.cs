using Leeway.Core.Indicators;
using Leeway.Documents;

namespace Leeway.Engine.Collecting;

/// <summary>Gives the columns the groups that a configuration asks for; those that stay go on.</summary>
sealed class GroupFollowing(Ledger.Ledger ledger)
{
    readonly GroupEntries _entries = new(ledger);

    /// <param name="edge">From which new groupings count.</param>
    public void Follow(
        Configuration configuration,
        IReadOnlyDictionary<string, CollectedColumn> columns,
        DateTimeOffset edge
    )
    {
        var grouped = configuration
            .Objectives.Select(watched => watched.Objective)
            .Where(objective => objective.By is not null)
            .ToLookup(objective => objective.Indicator.ColumnKey, StringComparer.Ordinal);
        foreach (var (key, column) in columns)
        {
            // SLOs over the same events by the same labels share the groups; the largest of their limits and windows holds.
            column.Groups =
            [
                .. grouped[key]
                    .GroupBy(objective => objective.By!.ToString(), StringComparer.Ordinal)
                    .Select(alike =>
                    {
                        var rule = alike.Select(objective => objective.By!).MaxBy(by => by.Max)!;
                        var groups =
                            Known(column, rule) ?? new ColumnGroups(column, rule, _entries, ledger).Begin(edge);
                        (groups.Rule, groups.Window) = (rule, alike.Max(objective => objective.Window.NominalLength));
                        return groups;
                    }),
            ];
        }
        _entries.KeepOnly(columns.Values.SelectMany(column => column.Groups));
    }

    static ColumnGroups? Known(CollectedColumn column, GroupRule rule) =>
        column.Groups.FirstOrDefault(groups => groups.Rule.IsBySameLabels(rule));
}
