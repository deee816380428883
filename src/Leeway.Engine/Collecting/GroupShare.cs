using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>What a series adds to a group of an SLI's events.</summary>
sealed class GroupShare(ColumnGroups of, Group group, SeriesWeights weights)
{
    CollectedColumn? _column;

    public CollectedColumn Whole => of.Whole;

    public SeriesWeights Weights => weights;

    /// <summary>The group's column; null if there is no room for it.</summary>
    /// <param name="edge">Of the page whose events are to be counted; a group is made for those alone.</param>
    public CollectedColumn? ColumnAt(DateTimeOffset edge)
    {
        if (_column is null or { IsRetired: true })
        {
            _column = of.Find(group, edge);
        }
        return _column;
    }

    public static GroupShare[] Of(ColumnWeight[] weights, LabelSet labels)
    {
        if (!Array.Exists(weights, weight => weight.Column.Groups.Count > 0))
        {
            return [];
        }
        return
        [
            .. weights.SelectMany(weight =>
                weight.Column.Groups.Select(groups => new GroupShare(groups, groups.Rule.Of(labels), weight.Weights))
            ),
        ];
    }
}
