using CsCheck;
using Leeway.Core.Series;
using Leeway.Core.Tests.Series;
using Leeway.Engine.Tests.Collecting;

namespace Leeway.Engine.Tests.Peers;

/// <summary>What a native histogram goes through: a page after each of its steps.</summary>
/// <param name="StatesStart">If its pages say when it began, a new process may have seen more than the one before; else it begins empty.</param>
sealed record NativeHistory(
    HistogramLayout Layout,
    bool StatesStart,
    IReadOnlyList<(NativeChange Change, double[] Observations)> Steps
)
{
    // With more, Leeway takes it for two processes on one address.
    const int RestartsMax = 3;

    static readonly Gen<(NativeChange, double[])> Step = Gen.Select(
        Gen.Frequency(
            (5, Gen.Const(NativeChange.None)),
            (2, Gen.Const(NativeChange.Restart)),
            (1, Gen.Const(NativeChange.Coarser)),
            (1, Gen.Const(NativeChange.WiderZero))
        ),
        // Many of them near the thresholds.
        Gen.OneOf(Gen.Double[0.0001, 100], Gen.Double[0.2, 0.4]).Array[0, 8]
    );

    public static Gen<NativeHistory> Of(int steps) =>
        Gen.Select(
            Gen.Select(
                Gen.Int[0, 8],
                Gen.OneOf(Gen.Const(0.0), Gen.Const(0.001)),
                (schema, zero) => new HistogramLayout(schema, zero)
            ),
            Gen.Bool,
            Step.Array[steps],
            (layout, statesStart, made) => new NativeHistory(layout, statesStart, made)
        );

    /// <param name="name">The value of its label <c>case</c>.</param>
    public IEnumerable<NativePage> Pages(string name)
    {
        var (layout, created, restarts) = (Layout, CountingScript.Seconds(-10), 0);
        List<double> seen = [];
        for (var edge = 1; edge <= Steps.Count; edge++)
        {
            var (change, observations) = Steps[edge - 1];
            var isRestart = change == NativeChange.Restart && restarts < RestartsMax;
            List<double> added = [.. isRestart && !StatesStart ? [] : observations];
            if (isRestart)
            {
                restarts++;
                seen.Clear();
                created = CountingScript.Seconds(edge) - 7;
            }
            if (StatesStart && (isRestart || edge == 1))
            {
                // No other process fills this bucket: Prometheus knows a new process by a bucket that has less.
                added.Add(200 << (2 * restarts));
            }
            layout = change switch
            {
                NativeChange.Coarser => layout with { Schema = Math.Max(layout.Schema - 1, 0) },
                NativeChange.WiderZero => layout with { ZeroThreshold = layout.ZeroThreshold + 0.01 },
                _ => layout,
            };
            seen.AddRange(added);
            var labels = ProtobufPage.Labels(("case", name));
            long? start = StatesStart ? created : null;
            var metric = ProtobufPage.Native(labels, seen, layout.Schema, layout.ZeroThreshold, StatesStart, start);
            yield return new NativePage(metric, layout, added);
        }
    }
}
