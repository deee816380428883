using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>What a series adds to a group of an SLI's events.</summary>
sealed class GroupShare(ColumnGroups of, Group group, ColumnWeight weight)
{
    PageCount? _count;

    /// <summary>The count of all of the SLI's events.</summary>
    public PageCount Whole => weight.Count;

    public SeriesWeights Weights => weight.Weights;

    /// <summary>The group's count; null if there is no room for it.</summary>
    /// <param name="edge">Of the page whose events are to be counted; a group is made for those alone.</param>
    public PageCount? CountAt(DateTimeOffset edge, PageCounts counts)
    {
        if (_count is null or { Column.IsRetired: true })
        {
            _count = of.Find(group, edge) is { } column ? counts.Of(column) : null;
        }
        return _count;
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
                weight.Column.Groups.Select(groups => new GroupShare(groups, groups.Rule.Of(labels), weight))
            ),
        ];
    }
}
