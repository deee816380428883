using Leeway.Core.Indicators;
using Leeway.Core.Series;

namespace Leeway.Engine.Collecting;

/// <summary>Finds the few columns that a series may feed, of thousands: by a label that their rules require.</summary>
sealed class ColumnIndex
{
    readonly Dictionary<(string Label, string Value), List<CollectedColumn>> _byLabel = [];
    readonly List<CollectedColumn> _unlabelled = [];

    public ColumnIndex(IReadOnlyList<CollectedColumn> columns)
    {
        Columns = columns;
        NativeBounds = new NativeBounds(
            columns
                .Select(column => column.Latency)
                .OfType<LatencyRule>()
                .Select(rule => (rule.Histogram, rule.Threshold))
        );
        var selectors = columns.SelectMany(column => Selectors(column).Select(selector => (column, selector))).ToList();
        var frequency = selectors
            .SelectMany(pair => Required(pair.selector))
            .CountBy(label => label)
            .ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (column, selector) in selectors)
        {
            var labels = Required(selector).ToList();
            var under = labels.Count == 0 ? _unlabelled : ListOf(labels.MinBy(label => frequency[label]));
            if (under.Count == 0 || under[^1] != column)
            {
                under.Add(column);
            }
        }
    }

    public static ColumnIndex Empty { get; } = new([]);

    public IReadOnlyList<CollectedColumn> Columns { get; }

    /// <summary>Where the columns need native histograms to be shown.</summary>
    public NativeBounds NativeBounds { get; }

    /// <summary>All columns that a series of these labels may feed, each once; it need not feed all of them.</summary>
    public IReadOnlyCollection<CollectedColumn> For(LabelSet labels)
    {
        var found = new HashSet<CollectedColumn>(_unlabelled);
        foreach (var label in labels)
        {
            if (_byLabel.TryGetValue((label.Name, label.Value), out var columns))
            {
                found.UnionWith(columns);
            }
        }
        return found;
    }

    List<CollectedColumn> ListOf((string Label, string Value) label)
    {
        if (!_byLabel.TryGetValue(label, out var columns))
        {
            _byLabel.Add(label, columns = []);
        }
        return columns;
    }

    static IEnumerable<Selector> Selectors(CollectedColumn column)
    {
        var terms = column.Indicator.Total.Terms.Concat(column.Indicator.Part.Terms).Select(term => term.Selector);
        return column.Latency is { } latency ? terms.Append(latency.Buckets) : terms;
    }

    // A bound may be written in several ways, and an empty value is that of a label that is not there.
    static IEnumerable<(string Label, string Value)> Required(Selector selector) =>
        selector
            .Matchers.Where(matcher =>
                matcher is { Operator: MatchOperator.Equal, Value.Length: > 0 } && matcher.Name != "le"
            )
            .Select(matcher => (matcher.Name, matcher.Value));
}
