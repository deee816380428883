using Leeway.Core.Indicators;
using Leeway.Demo.Traffic;
using Leeway.Ledger;

namespace Leeway.Demo.History;

/// <summary>The past of a histogram on its way into the ledger, in the columns in which the engine goes on counting.</summary>
/// <remarks>Like the engine's, they hold counts alone: for which time these speak, the SLI's own column says.</remarks>
sealed class BucketsPast(Ledger.Ledger ledger, IReadOnlyList<ColumnId> columns, LatencyPast latency)
{
    /// <summary>Null if the indicator counts no buckets.</summary>
    public static BucketsPast? Of(
        Ledger.Ledger ledger,
        Indicator indicator,
        HistoryGenerator generator,
        SloHistory history,
        DateTimeOffset until
    ) =>
        LatencyRule.Of(indicator) is { } rule
            ? new BucketsPast(
                ledger,
                [
                    .. ServiceProfile
                        .Bounds.Append(double.PositiveInfinity)
                        .Select(bound => ledger.Column(rule.KeyOf(bound))),
                ],
                generator.LatencyOf(history, rule.Threshold, until)
            )
            : null;

    public void Add(GeneratedCounts made)
    {
        var upTo = latency.UpTo(made);
        for (var bucket = 0; bucket < columns.Count; bucket++)
        {
            var counts = new EventCounts(upTo[bucket], bad: 0);
            ledger.Add(columns[bucket], made.Span, counts, TimeSpan.Zero, Origin.Generated);
        }
    }
}
